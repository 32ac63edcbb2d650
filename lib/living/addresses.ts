/** Who is where, by name: `master1=10.20.0.10,master2=10.20.0.11`. */
export function addressesIn(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(',').filter((each) => each !== '');
  return new Map(
    pairs.map((each) => [each.slice(0, each.indexOf('=')), each.slice(each.indexOf('=') + 1)] as const),
  );
}
