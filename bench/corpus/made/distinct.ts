/**
 * So many texts of which no two are alike, in the order in which they came.
 *
 * @param make told how many there are already
 * @param keyOf what makes two alike
 */
export function distinct(count: number, make: (made: number) => string, keyOf = (text: string) => text): string[] {
  const texts = new Map<string, string>();
  while (texts.size < count) {
    const text = make(texts.size);
    if (!texts.has(keyOf(text))) texts.set(keyOf(text), text);
  }
  return [...texts.values()];
}
