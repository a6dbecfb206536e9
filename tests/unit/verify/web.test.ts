import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { type Verification, verify } from '../../../src/verify/verify.ts';
import { webCopy } from '../../../src/verify/web.ts';
import { edition, type Files, flip } from './edition.ts';

type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => void;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** @returns its origin, `http://127.0.0.1:PORT` */
async function serve(answer: Answer): Promise<string> {
  const server = createServer((request, response) =>
    answer(decodeURIComponent(request.url ?? '').slice(1), response, request),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** As a plain host serves a folder. */
function filesAt(files: Files, prefix = ''): Answer {
  return (path, response) => {
    const bytes = path.startsWith(prefix) ? files.get(path.slice(prefix.length)) : undefined;
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  };
}

const look = (address: string): Promise<Verification> => verify(webCopy(new URL(address), [1, 1, 1]), 3);

it('finds what is published whole, in a folder of the host too, and says that it cannot see added files', async () => {
  const whole = { differences: [], same: 4, knowsItsFiles: false };
  expect(await look(await serve(filesAt(edition())))).toMatchObject(whole);
  const origin = await serve(filesAt(edition(), 'kho/nam 2023/'));
  for (const end of ['', '/', '/index.html?x=1#y']) {
    expect(await look(`${origin}/kho/nam%202023${end}`)).toMatchObject(whole);
  }
});

it('names a file with a flipped bit and a missing one', async () => {
  const files = edition();
  flip(files, '2023/08/họp báo/index.html');
  files.delete('index.html');
  expect((await look(await serve(filesAt(files)))).differences).toEqual([
    { path: '2023/08/họp báo/index.html', kind: 'changed' },
    { path: 'index.html', kind: 'missing' },
  ]);
});

it('takes compressed answers apart, and follows redirects within the host', async () => {
  const files = edition();
  const origin = await serve((path, response) => {
    if (path === 'index.html') response.writeHead(308, { location: '/' }).end();
    else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(files.get(path || 'index.html') ?? ''));
  });
  expect(await look(origin)).toMatchObject({ differences: [], same: 4 });
});

it('asks nothing of another origin', async () => {
  const asked: string[] = [];
  const other = await serve((path, response) => {
    asked.push(path);
    response.end('<h1>Văn khố</h1>');
  });
  const files = edition();
  const origin = await serve((path, response) => {
    if (path === 'index.html') response.writeHead(302, { location: `${other}/index.html` }).end();
    else response.end(files.get(path));
  });
  expect((await look(origin)).differences).toEqual([
    { path: 'index.html', kind: 'unreadable', reason: `máy chủ dẫn sang ${other}, nơi không được hỏi tới` },
  ]);
  // A path with two slashes at its beginning is not another host, nor is what a list says.
  const list = `${'0'.repeat(64)}  /${other.replace('http:', '')}/a\n${'0'.repeat(64)}  %2e%2e/b\n`;
  const hostile = await serve((path, response) => {
    if (path.endsWith('KIEM-TRA.sha256')) response.end(list);
    else response.writeHead(404).end();
  });
  expect((await look(`${hostile}//${new URL(other).host}/`)).differences).toMatchObject([
    { kind: 'missing', path: '%2e%2e/b' },
    { kind: 'unsafe' },
  ]);
  expect(asked).toEqual([]);
});

it('asks again when the server is not well, or breaks off', async () => {
  const files = edition();
  const times = new Map<string, number>();
  const origin = await serve((path, response) => {
    const time = (times.get(path) ?? 0) + 1;
    times.set(path, time);
    const bytes = files.get(path);
    if (time === 1) response.writeHead(503, { 'retry-after': '0' }).end();
    else if (time === 2) response.writeHead(200, { 'content-length': '99999' }).write(bytes, () => response.destroy());
    else response.end(bytes);
  });
  expect(await look(origin)).toMatchObject({ differences: [], same: 4 });
  expect([...new Set(times.values())]).toEqual([3]);
});

it('tells of a file that the server keeps back, without asking twice', async () => {
  const files = edition();
  let times = 0;
  const origin = await serve((path, response) => {
    if (path === 'index.html') {
      times++;
      response.writeHead(403).end();
    } else response.end(files.get(path));
  });
  expect((await look(origin)).differences).toEqual([
    { path: 'index.html', kind: 'unreadable', reason: 'máy chủ trả lời 403' },
  ]);
  expect(times).toBe(1);
});

it('asks for no more than a few files at a time', async () => {
  const files: Files = edition();
  let running = 0;
  let most = 0;
  const origin = await serve((path, response) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      response.end(files.get(path));
    }, 20);
  });
  await look(origin);
  expect(most).toBe(3);
});

it('says in a sentence that there is no server, or no list', async () => {
  const origin = await serve((_, response) => response.writeHead(404).end());
  await expect(look(origin)).rejects.toThrow(`${origin}/ không có KIEM-TRA.sha256`);
  await expect(look('http://127.0.0.1:9/')).rejects.toMatchObject({ exitCode: 3 });
  const failing = await serve((_, response) => response.writeHead(500).end());
  await expect(look(failing)).rejects.toThrow(
    `Không tải được ${failing}/KIEM-TRA.sha256: máy chủ trả lời 500. Hãy kiểm tra địa chỉ và đường mạng rồi chạy lại.`,
  );
});

it('gives up when the network has gone', async () => {
  const list = Array.from({ length: 200 }, (_, at) => `${'0'.repeat(64)}  ${at}.html\n`).join('');
  let asked = 0;
  const origin = await serve((path, response) => {
    if (path === 'KIEM-TRA.sha256') response.end(list);
    else {
      asked++;
      response.destroy();
    }
  });
  await expect(verify(webCopy(new URL(origin), []), 3)).rejects.toMatchObject({ exitCode: 3 });
  expect(asked).toBeLessThan(40);
});
