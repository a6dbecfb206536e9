import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { readRange } from '../../lib/byte-range.ts';
import { safetyHeaders } from '../../lib/safety/headers.ts';
import { chooseEncoding, type Encoding } from './encoding.ts';
import { isSameFile, isUnchanged, validatorsOf } from './freshness.ts';
import { isText, mediaType } from './media-type.ts';
import type { OpenedFile } from './open-file.ts';

/**
 * Sends a file: compressed when it is text and the browser accepts it, the part that a player asks for when it is none, not
 * at all when the browser has it already.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { path, handle, stats }: OpenedFile,
  status: 200 | 404,
): Promise<void> {
  const type = mediaType(path);
  const validators = validatorsOf(stats);
  response.setHeader('Cache-Control', 'no-cache'); // Kept, but asked for anew each time: the site is being worked on.
  for (const [name, value] of safetyHeaders(true)) response.setHeader(name, value);
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200) {
    response.setHeader('ETag', validators.etag);
    response.setHeader('Last-Modified', validators.lastModified);
    if (isUnchanged(request.headers, validators)) {
      response.writeHead(304).end();
      return;
    }
  }
  const encoding = isText(type) ? chooseEncoding(request.headers['accept-encoding']) : undefined;
  response.setHeader('Content-Type', type);
  const isCut = status === 200 && request.method === 'GET' && !isText(type);
  if (status === 200 && !isText(type)) response.setHeader('Accept-Ranges', 'bytes');
  const range =
    isCut && isSameFile(request.headers, validators) ? readRange(request.headers.range, stats.size) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${stats.size}`, 'Content-Length': 0 }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: Math.max(stats.size - 1, 0) };
  if (range !== undefined) response.setHeader('Content-Range', `bytes ${start}-${end}/${stats.size}`);
  if (encoding === undefined) response.setHeader('Content-Length', range === undefined ? stats.size : end - start + 1);
  else response.setHeader('Content-Encoding', encoding);
  response.writeHead(range === undefined ? status : 206);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const body = handle.createReadStream({ autoClose: false, start, end });
  if (encoding === undefined) await pipeline(body, response);
  else await pipeline(body, compressor(encoding), response);
}

/** A short answer of our own. */
export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(`${text}\n`);
}

/** Quality 4: on a machine of one's own, time matters more than the last percent. */
function compressor(encoding: Encoding): Transform {
  return encoding === 'gzip' ? createGzip() : createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
