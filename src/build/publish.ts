import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Outputs, Source } from './outputs.ts';
import { sameBytes } from './same-bytes.ts';

/** What publishing did, as published paths. */
export interface PublishReport {
  added: string[];
  changed: string[];
  removed: string[];
  unchanged: number;
}

/** The output folder holds something that Vankho did not put there. */
class ForeignFolder extends Error {
  readonly exitCode = 2;

  constructor(folder: string) {
    super(
      `Thư mục ${folder} có sẵn tệp không phải do Vankho tạo ra nên không ghi đè. Hãy chọn thư mục khác sau --out, hoặc tự xóa thư mục này.`,
    );
  }
}

/** Marks an output folder as ours to change. */
const marker = '.vankho';
const batch = 32;

/** Source and published copy as they stood after the last publishing: bytes and milliseconds. */
type Stamps = [sourceSize: number, sourceTime: number, outSize: number, outTime: number];

/**
 * Makes the output folder equal to the outputs, touching only files that differ: assets before pages, each by rename,
 * deletions last, those apart that stand in the way of a new file.
 *
 * @param outDir absolute path
 * @param ledgerFile where the stamps of published files are kept between runs
 * @throws ForeignFolder when the folder is not ours
 */
export async function publish(outputs: Outputs, outDir: string, ledgerFile: string): Promise<PublishReport> {
  await claim(outDir);
  const ledger = await readLedger(ledgerFile);
  const next = new Map<string, Stamps>();
  const others = await listOthers(outDir, outputs);
  const report: PublishReport = { added: [], changed: [], removed: others, unchanged: 0 };
  const obstacles = findObstacles(others, outputs);
  await remove(outDir, [...obstacles]);
  const paths = [...outputs.keys()].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  for (let start = 0; start < paths.length; start += batch) {
    await Promise.all(
      paths.slice(start, start + batch).map(async (path) => {
        const source = outputs.get(path);
        if (source === undefined) return;
        const target = join(outDir, path);
        const outcome = await publishFile(source, target, ledger.get(path));
        if (outcome.kind === 'unchanged') report.unchanged++;
        else report[outcome.kind].push(path);
        if (outcome.stamps !== undefined) next.set(path, outcome.stamps);
      }),
    );
  }
  await remove(
    outDir,
    others.filter((path) => !obstacles.has(path)),
  );
  await writeLedger(ledgerFile, next);
  report.added.sort();
  report.changed.sort();
  return report;
}

/** Throws when the folder holds files and is not marked as ours. */
export async function refuseForeign(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !names.includes(marker)) throw new ForeignFolder(outDir);
}

async function claim(outDir: string): Promise<void> {
  await refuseForeign(outDir);
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, marker), 'Thư mục này do Vankho tạo ra; lần dựng sau sẽ thay nội dung của nó.\n');
}

/** Pages come after what they need. */
function order(path: string): number {
  return path.endsWith('.html') ? 1 : 0;
}

interface Outcome {
  kind: 'added' | 'changed' | 'unchanged';
  stamps?: Stamps;
}

async function publishFile(source: Source, target: string, known: Stamps | undefined): Promise<Outcome> {
  const old = await stat(target).catch(() => undefined);
  if ('text' in source) {
    if (old !== undefined && (await readFile(target, 'utf8').catch(() => undefined)) === source.text)
      return { kind: 'unchanged' };
    await replace(target, (temporary) => writeFile(temporary, source.text));
    return { kind: old === undefined ? 'added' : 'changed' };
  }
  const from = await stat(source.file);
  const stampsWith = (out: { size: number; mtimeMs: number }): Stamps => [
    from.size,
    from.mtimeMs,
    out.size,
    out.mtimeMs,
  ];
  if (old !== undefined) {
    const stamps = stampsWith(old);
    const isKnown = known?.every((value, index) => value === stamps[index]) ?? false;
    if (isKnown || (from.size === old.size && (await sameBytes(source.file, target))))
      return { kind: 'unchanged', stamps };
  }
  await replace(target, (temporary) => copyFile(source.file, temporary, constants.COPYFILE_FICLONE));
  return { kind: old === undefined ? 'added' : 'changed', stamps: stampsWith(await stat(target)) };
}

async function replace(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${target}.${process.pid}.tmp`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await write(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Published files that no longer belong to the site, sorted; git's own stay out of it. */
async function listOthers(outDir: string, outputs: Outputs): Promise<string[]> {
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !outputs.has(path) && path !== marker && !/^\.git(?:\/|$)/.test(path))
    .sort();
}

/** Those that stand where the site needs a folder, or in a folder that it needs as a file. */
function findObstacles(others: readonly string[], outputs: Outputs): Set<string> {
  if (others.length === 0) return new Set();
  const folders = new Set([...outputs.keys()].flatMap(foldersOf));
  return new Set(others.filter((path) => folders.has(path) || foldersOf(path).some((folder) => outputs.has(folder))));
}

/** `a/b/c.html` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** Removes files, and folders left empty. */
async function remove(outDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(outDir, path));
  for (const folder of new Set(paths.map((path) => dirname(path)))) await removeEmpty(outDir, folder);
}

async function removeEmpty(outDir: string, folder: string): Promise<void> {
  for (let current = folder; current !== '.'; current = dirname(current)) {
    try {
      await rmdir(join(outDir, current));
    } catch {
      return;
    }
  }
}

async function readLedger(file: string): Promise<Map<string, Stamps>> {
  try {
    return new Map(JSON.parse(await readFile(file, 'utf8')) as [string, Stamps][]);
  } catch {
    return new Map();
  }
}

async function writeLedger(file: string, ledger: ReadonlyMap<string, Stamps>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, JSON.stringify([...ledger]));
  await rename(temporary, file);
}
