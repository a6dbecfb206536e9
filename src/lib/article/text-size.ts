/**
 * The size of text a reader gets to from another, as the class of the page that bears it.
 *
 * @param current anything; what is no size counts as the normal one
 * @param step how many sizes up, or down when negative; stops at the last
 */
export function stepTextSize(current: string | null, step: number): string {
  const at = SIZES.indexOf(current ?? '');
  const from = at < 0 ? SIZES.indexOf(normalTextSize) : at;
  return SIZES[Math.min(Math.max(from + step, 0), SIZES.length - 1)] ?? normalTextSize;
}

/** The size a page has before anything was chosen. */
export const normalTextSize = 'text-normal';

/** Classes of tools.css. */
const SIZES = ['text-small', normalTextSize, 'text-large', 'text-larger'];
