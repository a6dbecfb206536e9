import { hash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findTouched, type Ledger, openStore, readLedger, sweep } from '../../../../src/build/pages/store.ts';
import type { Renderable } from '../../../../src/build/renderer/open.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-trang-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const content = Buffer.from('<p>Một trang.</p>');

function page(path: string, key?: string): Renderable {
  return { path, ...(key !== undefined && { key }), render: async () => content };
}

/** A build that ends well with one page. */
async function build(one: Renderable): Promise<void> {
  const ledger: Ledger = new Map([[one.path, openStore(folder, new Map()).write(one, content).page]]);
  await (await readLedger(folder)).replace(ledger);
}

async function find(one: Renderable): Promise<boolean> {
  return openStore(folder, (await readLedger(folder)).pages).find(one) !== undefined;
}

describe('the store of pages', () => {
  it('finds a page under the key it was made with, and under no other', async () => {
    await build(page('mot/index.html', 'a'));
    expect(await find(page('mot/index.html', 'a'))).toBe(true);
    expect(await find(page('mot/index.html', 'b'))).toBe(false);
    expect(await find(page('hai/index.html', 'a'))).toBe(false);
  });

  it('gives the digest of what it has written', async () => {
    const one = page('mot/index.html', 'a');
    const store = openStore(folder, new Map());
    const { page: stored, digest } = store.write(one, content);
    expect(hash('sha256', await readFile(store.fileOf(stored[0])))).toBe(digest);
  });

  it('makes a page without a key each time', async () => {
    await build(page('index.html'));
    expect(await find(page('index.html'))).toBe(false);
  });

  it('takes nothing for good that a build has left which did not end', async () => {
    openStore(folder, new Map()).write(page('mot/index.html', 'a'), content);
    expect(await find(page('mot/index.html', 'a'))).toBe(false);
  });

  it('tells which pages somebody has written to, and which are gone', async () => {
    const one = page('mot/index.html', 'a');
    await build(one);
    const { fileOf } = openStore(folder, new Map());
    const [name = ''] = (await readLedger(folder)).pages.get(one.path) ?? [];
    expect(await readFile(fileOf(name))).toEqual(content);
    const touched = async (): Promise<string[]> => [...findTouched(folder, (await readLedger(folder)).pages)];
    expect(await touched()).toEqual([]);
    await writeFile(fileOf(name), '<p>Một trống.</p>');
    expect(await touched()).toEqual([one.path]);
    await rm(fileOf(name));
    expect(await touched()).toEqual([one.path]);
  });

  it('knows nothing when its ledger is damaged', async () => {
    await build(page('mot/index.html', 'a'));
    await writeFile(join(folder, 'trang.json'), '[["mot/index');
    expect((await readLedger(folder)).pages.size).toBe(0);
  });

  it('is swept of what no page is', async () => {
    await build(page('mot/index.html', 'a'));
    const { pages: ledger } = await readLedger(folder);
    openStore(folder, ledger).write(page('hai/index.html', 'b'), content);
    await sweep(folder, ledger);
    const left = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(
      left
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...[...ledger.values()].map(([name]) => name), 'trang.json'].sort());
  });
});
