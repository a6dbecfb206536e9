/** Requests that run at a time: more make a slow line no faster. */
const atOnce = 5;

/** Does work for each item, a few at a time; the first failure ends it. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of left) await work(item);
    }),
  );
}
