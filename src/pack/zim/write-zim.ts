import { copyFile, mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { prepareBeside } from '../beside.ts';
import type { Edition, EditionImages } from '../edition.ts';
import { untilAborted } from '../interruption.ts';
import { writeFolder } from '../write-folder.ts';
import type { Written } from '../written.ts';
import { illustration } from './illustration.ts';
import { linkWherePossible } from './lay-out.ts';
import { zimFiles } from './zim-files.ts';
import { requireZimwriterfs, run } from './zimwriterfs.ts';

/** What a ZIM is written from, and what Kiwix shows of it. */
export interface ZimOptions {
  /** Absolute path of a published site; what is being made stands beside it, so that photographs need not be copied. */
  siteDir: string;
  edition: Edition;
  /** Of the site. Kiwix shows 30 characters of it. */
  title: string;
  /** Kiwix shows 80 characters of it. */
  description: string;
  /** By which Kiwix knows a later ZIM of the same archive: `van-kho-tuyen-giao_tin-tuc`. */
  name: string;
  /** ISO 639-3. */
  language: 'vie';
  /** Absolute path of the file. */
  out: string;
  /** Told how many files have been laid out for zimwriterfs. */
  onFile?(written: Written): void;
  /** Told now and then how many of them zimwriterfs has taken in: indexing is what takes long. */
  onEntry?(done: number, total: number): void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Writes a published site as a ZIM for Kiwix, with an index of titles and texts. It takes its place when it is whole. Its date is the day
 * of the writing, and its identifier is made anew each time: zimwriterfs has no option for either.
 *
 * @returns `files` and `bytes` of what it was written from, `size` of the ZIM
 * @throws PackRefusal when zimwriterfs is missing or fails; nothing half written is left
 */
export async function writeZim(options: ZimOptions): Promise<Written> {
  await requireZimwriterfs();
  const work = await prepareBeside(join(dirname(options.siteDir), 'zim'));
  const beside = await prepareBeside(options.out);
  try {
    const made = join(work.path, 'kho.zim');
    const { files, bytes } = await writeInto(work.path, made, options);
    await rename(made, beside.path).catch(() => copyFile(made, beside.path));
    options.signal?.throwIfAborted();
    await beside.finish();
    return { files, bytes, size: (await stat(options.out)).size };
  } finally {
    await Promise.all([work.discard(), beside.discard()]);
  }
}

/** @param made absolute path of the ZIM inside the folder `work`, where zimwriterfs also keeps its unfinished indexes */
async function writeInto(work: string, made: string, options: ZimOptions): Promise<Written> {
  const { siteDir, edition, title, description, name, language, onFile, onEntry, signal } = options;
  const folder = join(work, 'trang');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, picture), await illustration(siteDir, title));
  const linked = { files: 0, bytes: 0 };
  const withLinked = ({ files, bytes, size }: Written): Written => {
    return { files: files + linked.files, bytes: bytes + linked.bytes, size };
  };
  const left = linkWherePossible(untilAborted(zimFiles(siteDir, edition), signal), folder, (bytes) => {
    linked.files += 1;
    linked.bytes += bytes;
  });
  const written = withLinked(await writeFolder(left, folder, (each) => onFile?.(withLinked(each))));
  const args = [
    '--verbose',
    `--welcome=index.html`,
    `--illustration=${picture}`,
    `--language=${language}`,
    `--title=${shorten(title, 30)}`,
    `--description=${shorten(description, 80)}`,
    `--creator=${title}`,
    '--publisher=Vankho',
    `--name=${name}`,
    `--flavour=${flavours[edition.images]}`,
    `--source=${edition.source}`,
    '--scraper=Vankho',
    `--threads=${availableParallelism()}`,
    await realpath(folder), // It refuses a path with links in it.
    made,
  ];
  await run(args, { signal, onEntry: (done) => onEntry?.(Math.min(done, written.files), written.files) });
  return written;
}

const picture = '_kiwix.png';

/** As Kiwix's own ZIMs are called. */
const flavours: Record<EditionImages, string> = { none: 'nopic', small: 'mini', full: 'maxi' };

/** Whole words as far as they fit, with `…` for the rest; Kiwix counts characters, of which NFC has one for each letter. */
function shorten(text: string, length: number): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  return `${line.slice(0, length - 1).replace(/[\s,.;:–-]+\S*$/, '')}…`;
}
