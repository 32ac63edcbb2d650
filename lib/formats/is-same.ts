/** Whether two plain values are alike all the way down and written alike: fields stand in the same order. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one) as (keyof typeof one)[], Object.keys(other)];
  return (
    keys.length === others.length && keys.every((key, i) => key === others[i] && isSame(one[key], other[key]))
  );
}
