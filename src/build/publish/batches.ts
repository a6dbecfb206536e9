/** Files worked on at a time: enough to keep a disk busy, far from the limit of open files. */
const batch = 32;

/** Does one work for each item, a few at a time, and waits for all that began even when one fails. */
export async function inBatches<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += batch) {
    const begun = items.slice(start, start + batch).map(work);
    await Promise.allSettled(begun);
    await Promise.all(begun);
  }
}
