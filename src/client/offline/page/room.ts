/** Of the file by which room is tried. */
const trial = 'vankho-thu-cho';

/**
 * Whether the browser lets this site keep so many bytes more. What it says of itself is no answer everywhere: Chromium (since 133) tells
 * every site the same. So it is also asked for a file of that size, which nothing is written into, and which is taken away at once.
 */
export async function hasRoomFor(bytes: number): Promise<boolean> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  if (quota !== undefined && usage + bytes > quota) return false;
  try {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(trial, { create: true });
    try {
      const writing = await file.createWritable();
      await writing.truncate(Math.ceil(bytes)).finally(() => writing.abort());
    } finally {
      await folder.removeEntry(trial);
    }
    return true;
  } catch (error) {
    // A browser without such files has only its word.
    return !isFull(error);
  }
}

/** Whether an error says that there is no room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
