/**
 * Bytes in the unit a reader knows, with the Vietnamese decimal comma.
 *
 * @example formatSize(1_240_000) // '1,2 MB'
 */
export function formatSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${kilobytes} KB`;
  if (bytes >= 999_950_000) return `${(bytes / 1_000_000_000).toFixed(1).replace('.', ',')} GB`;
  return `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB`;
}
