/** The function, computed once for each object it is given and remembered for as long as that object lives. A failure is not remembered. */
export function oncePer<Key extends object, Result extends object>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const results = new WeakMap<Key, Result>();
  return (key) => {
    const known = results.get(key);
    if (known) return known;
    const result = compute(key);
    results.set(key, result);
    return result;
  };
}
