/** A whole number as Vietnamese writes it: `12.345`. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
