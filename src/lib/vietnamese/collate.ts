/**
 * Orders names as a Vietnamese reader expects: a ă â b c d đ e ê …, numbers by their value. Total: only the same
 * string compares as 0, so that a sorted list is the same on every machine.
 *
 * @returns negative, 0 or positive, for `Array.prototype.sort`
 */
export function compareVietnamese(a: string, b: string): number {
  return COLLATOR.compare(a, b) || compareCodeUnits(a, b);
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

function compareCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
