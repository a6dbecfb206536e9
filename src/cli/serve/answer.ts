import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { leadsInto } from '../../content/read/real-place.ts';
import { isForThisMachine } from './loopback.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { locate } from './request-path.ts';
import { sendFile, sendText } from './send.ts';

/** What is served, and under which path. */
export interface Site {
  dir: string;
  /** Starts and ends with a slash. */
  base: string;
}

/** Answers one request. A failure of the disk is told to the browser; nothing a browser sends ends the server. */
export async function answer(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  try {
    await answerOrThrow(request, response, site);
  } catch (error) {
    if (response.headersSent) response.destroy();
    else sendText(response, 500, error instanceof Error ? error.message : String(error));
  }
}

async function answerOrThrow(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (!isForThisMachine(request)) return sendText(response, 421, 'Trang xem thử chỉ mở được qua địa chỉ của máy này.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Chỉ nhận GET và HEAD.');
  }
  const place = locate(request.url ?? '/', site.base);
  if (place.kind === 'malformed') return sendText(response, 400, 'Địa chỉ không hợp lệ.');
  if (place.kind === 'elsewhere') return redirect(response, 302, place.location);
  if (place.kind === 'outside') return sendNotFound(request, response, site);

  const path = join(site.dir, ...place.segments, ...(place.isFolder ? ['index.html'] : []));
  const found = leadsInto(path, site.dir) ? await openFile(path) : undefined;
  if (found === 'folder') return redirect(response, 301, place.asFolder);
  if (found === undefined) return sendNotFound(request, response, site);
  return sendAndClose(request, response, found, 200);
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  const page = await openFile(join(site.dir, '404.html'));
  if (page === undefined || page === 'folder') return sendText(response, 404, 'Không tìm thấy trang này.');
  return sendAndClose(request, response, page, 404);
}

async function sendAndClose(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenedFile,
  status: 200 | 404,
): Promise<void> {
  try {
    await sendFile(request, response, file, status);
  } finally {
    await file.handle.close();
  }
}

/** Browsers remember a 301 for good unless told otherwise, and the next site on this port is another one. */
function redirect(response: ServerResponse, status: 301 | 302, location: string): void {
  response.writeHead(status, { Location: location, 'Cache-Control': 'no-cache', 'Content-Length': 0 }).end();
}
