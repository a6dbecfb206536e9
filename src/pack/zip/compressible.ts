/** Formats that are compressed by themselves: once more saves nothing and takes the reader's time. */
const compressed = new Set([
  ...['avif', 'webp', 'jpg', 'jpeg', 'png', 'gif', 'heic', 'woff', 'woff2'],
  ...['mp4', 'm4v', 'webm', 'mov', 'mp3', 'm4a', 'aac', 'ogg', 'oga', 'ogv', 'opus', 'flac'],
  ...['zip', 'gz', 'br', 'zst', '7z', 'rar', 'xz', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'epub'],
]);

/** Whether a file is worth compressing, by its name. */
export function isCompressible(path: string): boolean {
  return !compressed.has(extensionOf(path));
}

/** In lower case, without the dot; empty where there is none. */
export function extensionOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}
