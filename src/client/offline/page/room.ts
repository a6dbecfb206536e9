/** Bytes that the browser still lets this site keep; without an answer there is no bound that we know of. */
export async function freeRoom(): Promise<number> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - (usage ?? 0));
}
