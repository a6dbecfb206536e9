/** Classes `text-…` of tools.css; undefined is the size that nobody chose. */
const SIZES = ['small', undefined, 'large', 'larger'];

/**
 * The size of text a reader gets to from another.
 *
 * @param current what is no size counts as the normal one
 * @param step how many sizes up, or down when negative; stops at the last
 */
export function stepTextSize(current: string | undefined, step: number): string | undefined {
  const at = SIZES.indexOf(current);
  const from = at < 0 ? SIZES.indexOf(undefined) : at;
  return SIZES[Math.min(Math.max(from + step, 0), SIZES.length - 1)];
}
