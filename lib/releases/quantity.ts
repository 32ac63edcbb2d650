/** apimachinery, api/resource/suffix.go. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  E: 1e18,
  Ei: 2 ** 60,
  G: 1e9,
  Gi: 2 ** 30,
  k: 1e3,
  Ki: 2 ** 10,
  M: 1e6,
  m: 1e-3,
  Mi: 2 ** 20,
  n: 1e-9,
  P: 1e15,
  Pi: 2 ** 50,
  T: 1e12,
  Ti: 2 ** 40,
  u: 1e-6,
};

/** The number that a quantity is, such as `500m` or `1Gi`; undefined if it is none. */
export function quantityOf(text: string): number | undefined {
  const [, number, unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([A-Za-z]*)$/.exec(text) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}
