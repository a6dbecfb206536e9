/** What a reader plays. */
export type MediaKind = 'video' | 'audio';

const kinds = new Map<string, MediaKind>([
  ...['mp4', 'm4v', 'webm', 'ogv'].map((each) => [each, 'video'] as const),
  ...['mp3', 'm4a', 'ogg', 'oga', 'opus', 'wav'].map((each) => [each, 'audio'] as const),
]);

/** Bytes at the head of a file that `isOfItsKind` looks at. */
export const headLength = 12;

/**
 * Whether an address names a video or a sound, by the end of its path.
 *
 * @example mediaKind('phong-van.mp4') // 'video'
 */
export function mediaKind(src: string): MediaKind | undefined {
  return kinds.get(extensionOf(src));
}

/** Whether a text may name a video or sound: few do, and the others need not be parsed for them. */
export function mentionsMedia(text: string): boolean {
  return mention.test(text);
}

const mention = new RegExp(`\\.(?:${[...kinds.keys()].join('|')})`, 'i');

/** What a file of this name, which may hold `#` or `?`, should be, as an editor calls it: `MP4`. */
export function formatName(file: string): string {
  return endOf(file).toUpperCase();
}

/**
 * Whether a file's first bytes are those of what its name says: a renamed document would leave the reader with a player
 * that does nothing.
 *
 * @param head the first `headLength` bytes
 */
export function isOfItsKind(file: string, head: Uint8Array): boolean {
  const text = String.fromCharCode(...head.subarray(0, headLength));
  switch (endOf(file)) {
    case 'mp4':
    case 'm4v':
    case 'm4a':
      return /^(?:ftyp|moov|mdat|free|skip|wide)$/.test(text.slice(4, 8));
    case 'webm':
      return text.startsWith('\x1a\x45\xdf\xa3');
    case 'mp3':
      return text.startsWith('ID3') || /^\xff[\xe0-\xff]/.test(text);
    case 'wav':
      return /^(?:RIFF|RF64)[\s\S]{4}WAVE$/.test(text);
    default:
      return text.startsWith('OggS');
  }
}

/** Of an address. */
function extensionOf(src: string): string {
  return endOf(src.replace(/[?#].*$/s, ''));
}

/** Of the name of a file. */
function endOf(file: string): string {
  return /\.([a-z\d]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}
