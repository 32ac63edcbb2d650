/**
 * The function, computed once for each object that it is asked about. The machines of a pool hold the same object
 * for what they share, so what is made of it is made once for thousands of them.
 */
export function once<K extends object, V extends object | string>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = compute(key);
    known.set(key, made);
    return made;
  };
}
