/**
 * Bytes in the unit a reader knows, with the Vietnamese decimal comma.
 *
 * @example formatSize(1_240_000) // '1,2 MB'
 */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  const [unit, name] = bytes < 999_950_000 ? [1_000_000, 'MB'] : [1_000_000_000, 'GB'];
  return `${(bytes / unit).toFixed(1).replace('.', ',')} ${name}`;
}
