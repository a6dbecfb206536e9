import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listFiles } from '../../src/content/read/list-files.ts';
import { type BuildChoices, closeSites, compareTrees, noDifference, openSite, type Site, type Tree } from './site.ts';

let site: Site;
let first: Tree;

beforeAll(async () => {
  site = await openSite();
  first = await buildTree(site, { env: { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' } });
});

afterAll(closeSites);

it('gives the same bytes on another machine, day and copy of the content, in another zone, language and folder', async () => {
  const copy = await openSite();
  for (const file of await listFiles(copy.contentDir, '.')) await utimes(join(copy.contentDir, file), 1e9, 1e9);
  const anotherMachine = `--import=${pathToFileURL(join(import.meta.dirname, 'another-machine.ts')).href}`;
  const again = await buildTree(copy, {
    env: { TZ: 'Pacific/Apia', LANG: 'vi_VN.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: anotherMachine },
    out: 'nơi khác',
  });
  expect(compareTrees(first, again)).toEqual(noDifference);
  const kinds = ['_anh/', '_chia-se/', 'tim-kiem/chi-muc/', 'du-lieu/ma-bam/', 'ngoai-tuyen/'];
  for (const kind of kinds)
    expect(
      [...first.keys()].some((path) => path.startsWith(kind)),
      kind,
    ).toBe(true);
});

it('gives the same bytes at another time, as long as nothing is waiting for it', async () => {
  const later = await buildTree(site, { now: '2029-02-28T23:59:59Z', out: 'nhiều năm sau' });
  expect(compareTrees(first, later)).toEqual(noDifference);
});

it('writes nothing at all when it builds the same again', async () => {
  const run = await site.buildWell({ flags: ['--json'] });
  expect(JSON.parse(run.stdout)).toMatchObject({ added: [], changed: [], removed: [], unchanged: first.size });
});

async function buildTree(from: Site, choices: BuildChoices): Promise<Tree> {
  await from.buildWell(choices);
  return from.tree(choices.out);
}
