import { copyFileSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answer } from '../../src/cli/serve/answer.ts';
import { builtDemo } from '../demo.ts';

/** A site of its own for one test file, on a server that can be taken away and given back. */
export interface OfflineSite {
  /** Address of the front page, with a slash at its end. */
  url: string;
  dir: string;
  /** From now on nobody answers. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Lets answers to addresses of a kind take their time, so that a download can be met in the middle; none without a pattern. */
  slow(pattern?: RegExp, milliseconds?: number): void;
  /** Publishes the demo archive as it is built in the place of whatever was made of it. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Serves a copy of the demo archive. */
export async function openOfflineSite(base: '/' | '/luu-tru/'): Promise<OfflineSite> {
  const dir = await mkdtemp(join(tmpdir(), 'vankho ngoại tuyến '));
  const restore = async (): Promise<void> => {
    await makeEqual(dir, await builtDemo(base));
  };
  await restore();
  let delay: { pattern: RegExp; milliseconds: number } | undefined;
  let server: Server | undefined;
  const listen = async (port: number): Promise<number> => {
    const started = createServer(async (request, response) => {
      const wait = delay?.pattern.test(request.url ?? '') ? delay.milliseconds : 0;
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      await answer(request, response, { dir, base });
    });
    await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
    server = started;
    return (started.address() as AddressInfo).port;
  };
  const port = await listen(0);
  const stop = async (): Promise<void> => {
    const standing = server;
    server = undefined;
    if (standing === undefined) return;
    const closed = new Promise((resolve) => standing.close(resolve));
    standing.closeAllConnections();
    await closed;
  };
  return {
    ...{ url: `http://127.0.0.1:${port}${base}`, dir, stop, restore },
    async start() {
      if (server === undefined) await listen(port);
    },
    slow(pattern, milliseconds = 100) {
      delay = pattern && { pattern, milliseconds };
    },
    async close() {
      await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** Makes a folder what another is, touching only files that differ: to copy the demo archive before each test takes two seconds. */
async function makeEqual(dir: string, model: string): Promise<void> {
  const filesOf = async (folder: string): Promise<Set<string>> =>
    new Set(
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name))),
    );
  const [wanted, found] = [await filesOf(model), await filesOf(dir)];
  for (const path of found) if (!wanted.has(path)) await rm(join(dir, path));
  for (const path of wanted) {
    const [source, target] = [join(model, path), join(dir, path)];
    const { size, mtime } = statSync(source);
    const standing = found.has(path) ? statSync(target) : undefined;
    // In whole milliseconds, which is what can be set.
    if (standing?.size === size && standing.mtime.getTime() === mtime.getTime()) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(source, target);
    utimesSync(target, mtime, mtime);
  }
}

/**
 * Publishes the site as another version of the generator would make it: its styles have another name and say which version they are of;
 * pages and service worker name them. Those of before are gone.
 *
 * @param mark eight letters
 */
export async function publishVersion(dir: string, mark: string): Promise<void> {
  const folder = join(dir, '_vankho');
  const styles = (await readdir(folder)).find((name) => /^Base\..{8}\.css$/.test(name));
  if (styles === undefined) throw new Error('The site has no styles.');
  const named = `Base.${mark}.css`;
  await writeFile(join(folder, styles), `${await readFile(join(folder, styles), 'utf8')}:root{--phien-ban:"${mark}"}`);
  await rename(join(folder, styles), join(folder, named));
  const paths = await readdir(dir, { recursive: true });
  for (const path of paths.filter((each) => /\.(?:html|js)$/.test(each) && each !== 'sw.js')) {
    const text = await readFile(join(dir, path), 'utf8');
    if (text.includes(styles)) await writeFile(join(dir, path), text.replaceAll(styles, named));
  }
  // A browser may ask for it at any moment.
  const worker = (await readFile(join(dir, 'sw.js'), 'utf8')).replaceAll(styles, named);
  await writeFile(join(dir, 'sw.js.moi'), worker.replace(/"version":"\w+"/, `"version":"${mark}"`));
  await rename(join(dir, 'sw.js.moi'), join(dir, 'sw.js'));
}

/** Which version the styles of the page are of; empty for the one that was built. */
export function versionShown(page: Page): Promise<string> {
  return page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--phien-ban').replaceAll('"', ''),
  );
}

/** Opens a page for the first time and waits until the worker stands and has kept it. */
export async function visitFirst(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await waitUntilKept(page, new URL(url).pathname);
}

/** Waits until the device keeps a page. */
export async function waitUntilKept(page: Page, path: string): Promise<void> {
  await expect.poll(() => keptPages(page), { timeout: 20_000 }).toContain(path);
}

/** Paths of the pages that the device knows to be kept. */
function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answerOf(indexedDB.open(`vankho ${document.documentElement.dataset.base}`));
    try {
      return (await answerOf(database.transaction('pages').objectStore('pages').getAllKeys())).map(String);
    } finally {
      database.close();
    }
  });
}

/** Paths in the caches whose names end so. */
export function keptIn(page: Page, room: string): Promise<string[]> {
  return page.evaluate(async (room) => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      if (!name.endsWith(` ${room}`)) continue;
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    }
    return paths;
  }, room);
}

/** Lets a kept file lose its bytes, as a disk may. */
export async function spoil(page: Page, pattern: RegExp): Promise<number> {
  return page.evaluate(async (source) => {
    let spoilt = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (!new RegExp(source).test(new URL(request.url).pathname)) continue;
        const response = await cache.match(request);
        const body = new Uint8Array((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
        body.fill(32, body.length / 2);
        await cache.put(request, new Response(body, { headers: response?.headers ?? {} }));
        spoilt += 1;
      }
    }
    return spoilt;
  }, pattern.source);
}
