import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serveFolder } from '../../../src/cli/serve.ts';

const front = '<!doctype html><title>Trang nhất</title>';
let parent: string;
let dir: string;
let server: RunningServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'vankho serve '));
  dir = join(parent, 'dist');
  const files: Record<string, string | Uint8Array> = {
    '../bi-mat.txt': 'không ai được đọc',
    'index.html': front,
    '404.html': 'Không có trang này',
    '2023/08/index.html': 'Tháng 8',
    '2023/08/tap-huan/kế hoạch.pdf': 'PDF',
    'rong.txt': '',
    'rss.xml': '<rss/>',
    'feed.json': '{}',
    'opensearch.xml': '<OpenSearchDescription/>',
    'du-lieu.jsonl': '{}\n',
    'du-lieu/2023/08.csv': 'id\r\n',
    'du-lieu/SHA256SUMS': '',
    'phim.mp4': new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    'anh.webp': new Uint8Array([1, 2, 3]),
    'anh.avif': new Uint8Array([1, 2, 3]),
    'tim/wasm.unknown.pagefind': new Uint8Array([31, 139]),
    'tim/vi.pf_meta': new Uint8Array([31, 139]),
    'tim/engine.wasm': new Uint8Array([0, 97]),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
  server = await serveFolder({ dir, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(parent, { recursive: true });
});

describe('pages', () => {
  it('serves a folder by its index.html', async () => {
    expect(await get('/')).toMatchObject({ status: 200, text: front });
    expect(await get('/2023/08/')).toMatchObject({ status: 200, text: 'Tháng 8' });
  });

  it('sends a folder without its slash to the address with it, the query kept', async () => {
    const { status, headers } = await get('/2023/08?trang=1');
    expect(status).toBe(301);
    expect(headers.location).toBe('/2023/08/?trang=1');
  });

  it('never redirects to another host', async () => {
    expect((await get('//2023/08')).headers.location).toBe('/2023/08/');
    expect((await get('/\\example.com')).status).toBe(400);
  });

  it('finds a file whose name has marks and spaces', async () => {
    expect((await get(encodeURI('/2023/08/tap-huan/kế hoạch.pdf'))).status).toBe(200);
  });

  it('answers what is not there with 404.html and status 404', async () => {
    for (const path of ['/khong-co/', '/khong-co', '/2023/', '/rss.xml/', '/index.html/x']) {
      expect(await get(path), path).toMatchObject({ status: 404, text: 'Không có trang này' });
    }
  });

  it('refuses other methods than GET and HEAD', async () => {
    const { status, headers } = await get('/', { method: 'POST' });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const { status, headers, text } = await get('/', { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(front)));
    expect(text).toBe('');
  });

  it('serves an empty file', async () => {
    expect(await get('/rong.txt')).toMatchObject({ status: 200, text: '' });
  });
});

describe('what lies outside', () => {
  it.each([
    '/../bi-mat.txt',
    '/%2e%2e/bi-mat.txt',
    '/..%2fbi-mat.txt',
    '/%2e%2e%2fbi-mat.txt',
    '/2023/../../bi-mat.txt',
    '/..%5cbi-mat.txt',
    '/%252e%252e/bi-mat.txt',
    '/bi-mat.txt%00.html',
  ])('stays out of reach of %s', async (path) => {
    const { status, text } = await get(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toContain('không ai được đọc');
  });

  it('stays out of reach of links that stand among the pages', async () => {
    await symlink(join(parent, 'bi-mat.txt'), join(dir, 'lien-ket.txt'));
    await symlink(parent, join(dir, 'lien-ket'));
    for (const path of ['/lien-ket.txt', '/lien-ket/bi-mat.txt']) expect((await get(path)).status, path).toBe(404);
  });

  it.each([
    ['bao.vidu.vn', 421],
    ['127.0.0.1.vidu.vn:80', 421],
    ['localhost.vidu.vn', 421],
    ['LOCALHOST:4321', 200],
    ['bao.localhost', 200],
    ['127.0.0.2', 200],
    ['[::1]:4321', 200],
  ])('is what a page of elsewhere may have: a request to %s gets %i', async (host, status) => {
    const answer = await get('/', { headers: { host } });
    expect([answer.status, answer.text === front]).toEqual([status, status === 200]);
  });

  it('says 400 to an address that cannot be decoded', async () => {
    expect((await get('/%E1%BA')).status).toBe(400);
  });
});

describe('media types', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/rss.xml', 'application/xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/du-lieu/SHA256SUMS', 'text/plain; charset=utf-8'],
    ['/du-lieu/2023/08.csv', 'text/csv; charset=utf-8'],
    ['/du-lieu.jsonl', 'application/jsonl; charset=utf-8'],
    ['/anh.webp', 'image/webp'],
    ['/anh.avif', 'image/avif'],
    ['/tim/engine.wasm', 'application/wasm'],
    ['/phim.mp4', 'video/mp4'],
    ['/tim/wasm.unknown.pagefind', 'application/octet-stream'],
    ['/tim/vi.pf_meta', 'application/octet-stream'],
  ])('serves %s as %s', async (path, type) => {
    expect((await get(path)).headers['content-type']).toBe(type);
  });
});

describe('compression', () => {
  it('compresses text with brotli, else gzip', async () => {
    const brotli = await get('/', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(front);
    const gzip = await get('/', { headers: { 'accept-encoding': 'gzip' } });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(front);
  });

  it('does as the browser says', async () => {
    const choices = {
      'br;q=0, gzip': 'gzip',
      '*': 'br',
      'br;q=0, *': 'gzip',
      identity: undefined,
      'gzip;q=0.0': undefined,
    };
    for (const [accepted, chosen] of Object.entries(choices)) {
      const { headers } = await get('/', { headers: { 'accept-encoding': accepted } });
      expect(headers['content-encoding'], accepted).toBe(chosen);
      expect(headers.vary).toBe('Accept-Encoding');
    }
  });

  it('leaves pictures and the search index alone', async () => {
    for (const path of ['/anh.webp', '/tim/vi.pf_meta']) {
      const { headers } = await get(path, { headers: { 'accept-encoding': 'br' } });
      expect(headers['content-encoding'], path).toBeUndefined();
    }
  });
});

describe('a player', () => {
  const part = (range: string, headers: Record<string, string> = {}): Promise<Answer> =>
    get('/phim.mp4', { headers: { range, ...headers } });

  it('gets the part that it asks for', async () => {
    const { status, headers, body } = await part('bytes=3-5');
    expect([status, headers['content-range'], headers['content-length']]).toEqual([206, 'bytes 3-5/10', '3']);
    expect([...body]).toEqual([3, 4, 5]);
    expect([...(await part('bytes=8-')).body]).toEqual([8, 9]);
  });

  it('is told that it may ask, and where the file ends', async () => {
    expect((await get('/phim.mp4')).headers['accept-ranges']).toBe('bytes');
    const { status, headers } = await part('bytes=10-');
    expect([status, headers['content-range']]).toEqual([416, 'bytes */10']);
  });

  it('gets the whole file when it has parts of an older one', async () => {
    const { headers } = await get('/phim.mp4');
    expect((await part('bytes=3-5', { 'if-range': headers['last-modified'] ?? '' })).status).toBe(206);
    expect(await part('bytes=3-5', { 'if-range': 'Thu, 03 Aug 2000 10:08:00 GMT' })).toMatchObject({ status: 200 });
  });
});

describe('a browser that has the page already', () => {
  it('is told so, by tag or by date', async () => {
    const { headers } = await get('/');
    const { etag = '', 'last-modified': date = '' } = headers;
    expect(await get('/', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' });
    expect((await get('/', { headers: { 'if-none-match': `"other", ${etag}` } })).status).toBe(304);
    expect((await get('/', { headers: { 'if-modified-since': date } })).status).toBe(304);
  });

  it('gets the new one after a change of the same length', async () => {
    const { headers } = await get('/rss.xml');
    await writeFile(join(dir, 'rss.xml'), '<RSS/>');
    await utimes(join(dir, 'rss.xml'), new Date(), new Date(Date.now() + 5000));
    const tagAndOldDate = { 'if-none-match': headers.etag ?? '', 'if-modified-since': headers['last-modified'] ?? '' };
    expect(await get('/rss.xml', { headers: tagAndOldDate })).toMatchObject({ status: 200, text: '<RSS/>' });
  });
});

describe('the address', () => {
  it('serves a site under its path', async () => {
    const below = await serveFolder({ dir, base: 'luu-tru', port: 0 });
    expect(below.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/luu-tru\/$/);
    const origin = new URL(below.url).origin;
    expect(await get('/luu-tru/2023/08/', {}, origin)).toMatchObject({ status: 200, text: 'Tháng 8' });
    expect((await get('/', {}, origin)).headers.location).toBe('/luu-tru/');
    expect((await get('/luu-tru', {}, origin)).headers.location).toBe('/luu-tru/');
    expect((await get('/2023/08/', {}, origin)).status).toBe(404);
    await below.close();
  });

  it('takes the next port when the wanted one is taken, unless told to be strict', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    await expect(serveFolder({ dir, port, strictPort: true })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    const next = await serveFolder({ dir, port });
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
    await next.close();
    other.close();
  });

  it('is free again after close, connections kept alive or not', async () => {
    const first = await serveFolder({ dir, port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await serveFolder({ dir, port: Number(new URL(first.url).port), strictPort: true });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

/** Not `fetch`: that tidies `..` away before the server sees it, and decompresses. */
function get(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
  origin = new URL(server.url).origin,
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, ...options, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray());
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() });
    });
    request.once('error', reject);
    request.end();
  });
}
