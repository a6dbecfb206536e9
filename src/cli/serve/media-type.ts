import { basename, extname } from 'node:path';

const textTypes: Record<string, string> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
  '.xsl': 'text/xsl',
};

const binaryTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.epub': 'application/epub+zip',
  '.gif': 'image/gif',
  '.gz': 'application/gzip',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.m4a': 'audio/mp4',
  '.m4v': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.oga': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.ogv': 'video/ogg',
  '.opus': 'audio/ogg',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ppt': 'application/vnd.ms-powerpoint',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xls': 'application/vnd.ms-excel',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
};

/** Files that say by their name what their extension does not. */
const namedTypes: Record<string, string> = {
  'feed.json': 'application/feed+json',
  'opensearch.xml': 'application/opensearchdescription+xml',
  SHA256SUMS: 'text/plain',
};

/**
 * The `Content-Type` of a file, by its name. What is not known, the search index's `.bin` among it, is bytes.
 *
 * @example mediaType('du-lieu/2023/08.csv') // 'text/csv; charset=utf-8'
 */
export function mediaType(path: string): string {
  const extension = extname(path).toLowerCase();
  const text = namedTypes[basename(path)] ?? textTypes[extension];
  return text === undefined ? (binaryTypes[extension] ?? 'application/octet-stream') : `${text}${utf8}`;
}

/** Whether compression pays. */
export function isText(type: string): boolean {
  return type.endsWith(utf8);
}

const utf8 = '; charset=utf-8';
