import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { AstroIntegration } from 'astro';
import { currentArchive } from '../../content/current.ts';
import type { Options } from '../../content/options.ts';
import { leadsInto } from '../../content/read/real-place.ts';
import { makeVariant } from '../../images/variants.ts';
import { filesBeside, picturesOf } from '../../lib/archive/files-beside.ts';
import type { Archive, Photo } from '../../lib/archive/types.ts';
import { readRange } from '../../lib/byte-range.ts';
import { planVariants, type Variant } from '../../lib/photo/variants.ts';
import { attachmentPath } from '../../lib/url.ts';
import { findShareImage } from '../share-images.ts';

/** What a build copies beside the pages: photographs, attachments, static files. */
export function serveFiles(options: Options): AstroIntegration {
  return {
    name: 'vankho-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const file = await findFile(pathOf(request.url, options.base), options).catch(() => undefined);
          if (file === undefined) return next();
          await sendFile(file, request.headers.range, response);
        });
      },
    },
  };
}

/** Content type of a file, by its name. */
export function typeOf(file: string): string {
  return mimeTypes[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

/** Answers with the whole file, or the part of it that a player asks for. */
export async function sendFile(file: string, wanted: string | undefined, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Type', typeOf(file));
  const { size } = await stat(file);
  const range = readRange(wanted, size);
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  if (range !== undefined) {
    const { start, end } = range;
    response.writeHead(206, { 'Content-Range': `bytes ${start}-${end}/${size}`, 'Content-Length': end - start + 1 });
  }
  // A player that has enough closes the connection; that is no failure.
  await pipeline(createReadStream(file, range), response).catch(() => {});
}

/** Path of a request from the root of the site; one that is not well encoded stays as it was asked for. */
export function pathOf(url: string | undefined, base: string): string {
  const path = decodePath((url ?? '/').replace(/[?#].*$/s, ''));
  return path.startsWith(base) ? path.slice(base.length) : path.slice(1);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function findFile(path: string, options: Options): Promise<string | undefined> {
  if (path === '' || path.endsWith('/') || /[\\\0]/.test(path) || path.split('/').includes('..')) return undefined;
  const archive = await currentArchive();
  const variant = /^_anh\/([0-9a-f]{16})-(\d+)\.(avif|webp|jpg)$/.exec(path);
  if (variant !== null) {
    const [, hash = '', width, format] = variant;
    return photoFile(archive, hash, { width: Number(width), format: format as Variant['format'] }, options);
  }
  const shared = await findShareImage(path, archive, options.photoCacheDir);
  if (shared !== undefined) return shared;
  const beside = archive.articles.flatMap(filesBeside).find((each) => attachmentPath(each) === path);
  const file = join(options.contentDir, beside ?? join('tep-tinh', path));
  return leadsInto(file, options.contentDir) && (await stat(file)).isFile() ? file : undefined;
}

async function photoFile(
  archive: Archive,
  hash: string,
  wanted: Variant,
  options: Options,
): Promise<string | undefined> {
  const photos: Photo[] = [...archive.articles, ...archive.albums, ...archive.pages].flatMap(picturesOf);
  const photo = photos.find((each) => each.hash === hash);
  if (photo === undefined) return undefined;
  const isPlanned = planVariants(photo.width).some(
    ({ width, format }) => width === wanted.width && format === wanted.format,
  );
  if (!isPlanned) return undefined;
  const original = { path: join(options.contentDir, photo.file), hash, width: photo.width };
  return (await makeVariant(original, wanted, options.photoCacheDir)).path;
}

const mimeTypes: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  oga: 'audio/ogg',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  opus: 'audio/ogg',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  wasm: 'application/wasm',
  wav: 'audio/wav',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};
