import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markBuild } from '../../../src/build/last-build.ts';
import { look } from '../../../src/build/look-at-content.ts';
import { stampOutput } from '../../../src/build/publish/survey.ts';
import type { Options } from '../../../src/content/options.ts';
import { printStamps } from '../../../src/content/read/stamps.ts';
import type { Archive } from '../../../src/lib/archive/types.ts';
import { anArchive, anArticle } from '../archive/an-archive.ts';

let folder: string;
let options: Options;
let archive: Archive;

const at = (time: string): number => Date.parse(`${time}+07:00`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-lan-truoc-'));
  options = {
    contentDir: join(folder, 'content'),
    outDir: join(folder, 'dist'),
    workDir: join(folder, 'viec'),
    photoCacheDir: join(folder, 'anh'),
    base: '/',
    now: at('2023-08-10T12:00'),
    showDrafts: false,
  };
  archive = anArchive({
    articles: [anArticle('cu', { date: '2023-08-01' }), anArticle('moi', { date: '2023-08-20T07:00' })],
  });
  for (const dir of [options.contentDir, options.outDir]) await mkdir(dir);
  await write(join(options.contentDir, 'mot.md'), 'một');
  await write(join(options.outDir, 'index.html'), '<p>');
  await keep();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** As a file that was written long ago stands there. */
async function write(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  // The inode's own time stays that of now: stamps are taken when it has passed.
  await utimes(file, new Date(1_600_000_000_500), new Date(1_600_000_000_500));
  await new Promise((resolve) => setTimeout(resolve, 80));
}

async function keep(): Promise<void> {
  await markBuild<string>(options, 'bản một', look(options.contentDir)).keep(
    archive,
    stampOutput(options.outDir),
    'báo cáo',
  );
}

function recall(changes: Partial<Options> = {}, generator = 'bản một'): Promise<string | undefined> {
  const asked = { ...options, ...changes };
  return markBuild<string>(asked, generator, look(asked.contentDir)).recall(async () =>
    printStamps(stampOutput(options.outDir)),
  );
}

describe('the mark of a build', () => {
  it('is recognised when nothing has changed, an hour later too', async () => {
    expect(await recall()).toBe('báo cáo');
    expect(await recall({ now: at('2023-08-10T13:00') })).toBe('báo cáo');
  });

  it.each([
    ['a file of the content is written again', () => write(join(options.contentDir, 'mot.md'), 'hai')],
    ['a file of the content is added', () => write(join(options.contentDir, 'hai.md'), 'hai')],
    ['a file of the content goes', () => rm(join(options.contentDir, 'mot.md'))],
    ['a file of the output is written again', () => write(join(options.outDir, 'index.html'), '<b>')],
    ['a file of the output goes', () => rm(join(options.outDir, 'index.html'))],
  ])('is not recognised when %s', async (_, change) => {
    await change();
    expect(await recall()).toBeUndefined();
  });

  it('is not recognised by another generator, nor when something else is asked', async () => {
    expect(await recall({}, 'bản hai')).toBeUndefined();
    expect(await recall({ base: '/luu-tru/' })).toBeUndefined();
    expect(await recall({ site: 'https://khac.example' })).toBeUndefined();
  });

  it('holds until an article is due, and not for a clock that was put back', async () => {
    expect(await recall({ now: at('2023-08-20T06:59') })).toBe('báo cáo');
    expect(await recall({ now: at('2023-08-20T07:00') })).toBeUndefined();
    expect(await recall({ now: at('2023-08-10T11:59') })).toBeUndefined();
  });

  it('is not left where a file had just been written', async () => {
    await rm(options.workDir, { recursive: true });
    await writeFile(join(options.contentDir, 'mot.md'), 'vừa ghi');
    await keep();
    expect(await recall()).toBeUndefined();
  });

  it('counts for nothing when it is damaged', async () => {
    await writeFile(join(options.workDir, 'lan-truoc.json'), '{"asked":');
    expect(await recall()).toBeUndefined();
  });
});
