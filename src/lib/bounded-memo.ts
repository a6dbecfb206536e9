/**
 * Remembers the last answers, so that what is asked again soon is not worked out again, and memory stays bounded however many are
 * asked for.
 *
 * @param most how many answers are kept; the one that was asked for longest ago goes first
 */
export function rememberLast<Key, Value>(most: number, work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : work(key);
    // A map keeps the order in which keys were set: the last asked for stands last.
    known.delete(key);
    known.set(key, value);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return value;
  };
}

/**
 * Remembers answers that cost little more than looking them up does: forgets them all when there are too many, which is quicker than
 * keeping their order.
 *
 * @param most how many answers are kept
 */
export function rememberMany<Key, Value>(most: number, work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (known.has(key)) return known.get(key) as Value;
    if (known.size >= most) known.clear();
    const value = work(key);
    known.set(key, value);
    return value;
  };
}
