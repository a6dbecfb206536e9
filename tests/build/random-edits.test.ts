import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeArchive } from '../../bench/corpus/made/archive.ts';
import { makePhotographs } from '../../bench/corpus/made/photographs.ts';
import { writeArchive } from '../../bench/corpus/made/write-archive.ts';
import { closeSites, compareTrees, noDifference, openSite, type Site, type Tree } from './site.ts';

/** How many edits: `VANKHO_EDITS=100` for a long night. */
const editCount = Number(process.env.VANKHO_EDITS ?? 10);

const now = '2024-06-15T12:00:00+07:00';

interface Edit {
  kind: keyof typeof kinds;
  /** Which article, and what it becomes: any numbers. */
  pick: number;
  other: number;
}

let site: Site;
let photographs: string[];

beforeAll(async () => {
  site = await openSite();
  await rm(site.contentDir, { recursive: true });
  photographs = await makePhotographs(join(dirname(site.contentDir), 'ảnh'));
  await writeArchive(makeArchive(240, 7), site.contentDir, photographs);
});

afterAll(closeSites);

const anEdit: fc.Arbitrary<Edit> = fc.nat().chain(() =>
  fc.record({
    kind: fc.constantFrom(...(Object.keys(kinds) as Edit['kind'][])),
    pick: fc.nat(),
    other: fc.nat(),
  }),
);

it(
  `gives after each of ${editCount} random edits what a cold build gives, mistakes in between included`,
  async () => {
    await site.buildWell({ now });
    const property = fc.asyncProperty(
      fc.array(anEdit, { minLength: editCount, maxLength: editCount }),
      async (edits) => {
        let tree = await site.tree();
        for (const edit of edits) {
          await kinds[edit.kind](edit);
          tree = await expectWhatAColdBuildGives(tree);
        }
      },
    );
    await fc.assert(property, { numRuns: 1, endOnFailure: true });
  },
  60_000 + editCount * 60_000,
);

/** A mistake leaves the site as it was, until it is mended. */
async function expectWhatAColdBuildGives(before: Tree): Promise<Tree> {
  const run = await site.build({ now });
  if (run.code === 1) {
    expect(compareTrees(before, await site.tree())).toEqual(noDifference);
    await mend();
    expect((await site.build({ now })).code).toBe(0);
  } else expect(run.stderr + run.code).toMatch(/0$/);
  for (const left of [join(dirname(site.outDir), 'lạnh'), site.workDir({ out: 'lạnh' })])
    await rm(left, { recursive: true, force: true });
  await site.buildWell({ now, out: 'lạnh' });
  const after = await site.tree();
  expect(compareTrees(await site.tree('lạnh'), after)).toEqual(noDifference);
  return after;
}

const kinds = {
  text: (edit: Edit) => change(edit, (text) => `${text}\nThêm một câu thứ ${edit.other}.\n`),
  title: (edit: Edit) => change(edit, (text) => text.replace(/^title: .*$/m, `title: Tựa mới ${edit.other}`)),
  day: (edit: Edit) =>
    change(edit, (text) =>
      text.replace(/^(date: \d{4}-\d{2})-\d{2}/m, `$1-${String(1 + (edit.other % 28)).padStart(2, '0')}`),
    ),
  section: (edit: Edit) =>
    change(edit, (text) => text.replace(/^category: .*$/m, `category: ${pickFrom(sections, edit.other)}`)),
  author: (edit: Edit) =>
    change(edit, (text) =>
      text.replace(/^date:/m, `author: Người viết ${edit.other % 3}\ndate:`).replace(/^author: \[.*\n/m, ''),
    ),
  topic: (edit: Edit) => change(edit, (text) => text.replace(/^tags: .*$/m, `tags: [chủ đề ${edit.other % 3}]`)),
  draft: (edit: Edit) =>
    change(edit, (text) => text.replace(/^date:/m, 'draft: true\ndate:').replace(/^(draft: true\n){2}/m, '')),
  scheduled: (edit: Edit) => write(`2024/06/hen-gio-${edit.other % 9}`, article(`2024-06-${16 + (edit.pick % 10)}`)),
  added: (edit: Edit) =>
    write(`2024/06/bai-them-${edit.other}`, article(`2024-06-${10 + (edit.pick % 5)} 0${edit.other % 10}:30`)),
  addedLongAgo: (edit: Edit) => write(`2010/05/bai-cu-${edit.other}`, article(`2010-05-${10 + (edit.pick % 19)}`)),
  removed: async (edit: Edit) => {
    const file = await anArticle(edit);
    await rm(file.endsWith('index.md') ? dirname(file) : file, { recursive: true });
  },
  renamed: async (edit: Edit) => {
    const file = await anArticle(edit);
    const from = file.endsWith('index.md') ? dirname(file) : file;
    await rename(from, join(dirname(from), `doi-ten-${edit.other}${from === file ? '.md' : ''}`));
  },
  photograph: async (edit: Edit) => {
    const files = (await articles()).filter((file) => file.endsWith('index.md'));
    const photograph = join(dirname(pickFrom(files, edit.pick)), 'anh.jpg');
    // A name of its own for the bytes: those of the other articles stay.
    const bytes = await readFile(pickFrom(photographs, edit.other));
    await rm(photograph);
    await writeFile(photograph, bytes);
  },
  sectionName: (edit: Edit) =>
    rewrite('chuyen-muc.yaml', (text) => text.replace(/name: .*$/m, `name: Tên mới ${edit.other}`)),
  tagline: (edit: Edit) =>
    rewrite(
      'trang-web.yaml',
      (text) => `${text.replace(/^tagline: .*\n/m, '').trimEnd()}\ntagline: Khẩu hiệu ${edit.other}\n`,
    ),
  mistake: (edit: Edit) => change(edit, (text) => text.replace(/^category: .*$/m, 'category: chuyen-muc-la')),
} as const;

const sections = ['thoi-su', 'kinh-te', 'van-hoa'];

function article(date: string): string {
  return `---\ntitle: Bài của ngày ${date}\ncategory: ${sections[0]}\ndate: ${date}\nauthor: Người viết 1\n---\n\nMột câu.\n`;
}

async function mend(): Promise<void> {
  for (const file of await articles()) {
    const text = await readFile(file, 'utf8');
    if (text.includes('chuyen-muc-la')) await writeFile(file, text.replace('chuyen-muc-la', sections[0] ?? ''));
  }
}

async function articles(): Promise<string[]> {
  const root = join(site.contentDir, 'bai-viet');
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, name))
    .sort();
}

async function anArticle({ pick }: Edit): Promise<string> {
  return pickFrom(await articles(), pick);
}

async function change(edit: Edit, work: (text: string) => string): Promise<void> {
  const file = await anArticle(edit);
  await writeFile(file, work(await readFile(file, 'utf8')));
}

async function rewrite(name: string, work: (text: string) => string): Promise<void> {
  await writeFile(join(site.contentDir, name), work(await readFile(join(site.contentDir, name), 'utf8')));
}

async function write(id: string, text: string): Promise<void> {
  const file = join(site.contentDir, 'bai-viet', `${id}.md`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function pickFrom<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}
