import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/content/read/front-matter.ts';
import { importJsonl, type JsonlImport } from '../../../src/import/jsonl/import-jsonl.ts';
import type { ImportReport } from '../../../src/import/report/report.ts';

/** A record of a dump, as far as a test cares. */
export type Row = Record<string, unknown>;

/** A temporary folder with dumps and an archive, gone when the test is over. */
export class Workplace {
  readonly dir: string;
  readonly contentDir: string;

  private constructor(dir: string) {
    this.dir = dir;
    this.contentDir = join(dir, 'kho');
  }

  static async open(): Promise<Workplace> {
    const dir = await mkdtemp(join(tmpdir(), 'vankho-nhap-'));
    onTestFinished(() => rm(dir, { recursive: true }));
    return new Workplace(dir);
  }

  /** Writes a dump; a row that is a string is a line as it stands. */
  async dump(rows: readonly (Row | string)[], { gzip = false } = {}): Promise<string> {
    const text = rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
    const path = join(this.dir, 'bao.jsonl');
    await writeFile(path, gzip ? gzipSync(text) : text);
    return path;
  }

  async write(name: string, text: string | Uint8Array): Promise<string> {
    const path = join(this.dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return path;
  }

  /** A photograph, each colour with bytes of its own. */
  async photograph(name: string, background = '#3366aa'): Promise<string> {
    return this.write(
      name,
      await sharp({ create: { width: 640, height: 420, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    );
  }

  /** Imports rows into the archive; undated ones go to the first day of 2004. */
  async import(rows: readonly (Row | string)[], options: Partial<JsonlImport> = {}): Promise<ImportReport> {
    const file = await this.dump(rows);
    return importJsonl({ file, contentDir: this.contentDir, defaultDate: '2004-01-01', ...options });
  }

  /** Paths of all files of the archive, sorted. */
  async files(): Promise<string[]> {
    const entries = await readdir(this.contentDir, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.contentDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort();
  }

  async articles(): Promise<string[]> {
    return (await this.files()).filter((file) => file.startsWith('bai-viet/'));
  }

  read(file: string): Promise<string> {
    return readFile(join(this.contentDir, file), 'utf8');
  }

  /** Front matter and body of an article, as the build reads them. */
  async article(file: string): Promise<{ data: Record<string, unknown>; body: string }> {
    const parts = splitFrontMatter(await this.read(file));
    if ('problem' in parts) throw new Error(`${file}: ${parts.problem}`);
    return { data: parse(parts.frontMatter, { schema: 'failsafe' }), body: parts.body };
  }
}
