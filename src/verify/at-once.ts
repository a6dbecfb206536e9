/**
 * Works through what an iterable gives, several at once; no more of it is asked for than is being worked on.
 *
 * @throws what the iterable or the first work to fail throws; nothing is begun after that
 */
export async function eachAtOnce<Item>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.asyncIterator]();
  const takePart = async (): Promise<void> => {
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) await work(next.value);
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, takePart));
  } finally {
    await iterator.return?.();
  }
}
