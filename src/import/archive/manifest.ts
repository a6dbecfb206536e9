import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Fingerprint, isRelated, isSame } from './fingerprint.ts';

const entrySchema = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  text: z.string(),
  url: z.string(),
  address: z.string().optional(),
  original: z.string().optional(),
});

/** An article that came out of a dump, by its id there, and the file it was written to. */
export interface ManifestEntry extends Fingerprint {
  id: string;
  /** Path from the content folder. */
  file: string;
  /** Where it was published, in full. */
  address?: string;
  /** Path from the content folder of the file it was read from. */
  original?: string;
}

const folder = 'nguon';
const list = `${folder}/jsonl-index.jsonl`;
/** Stands in the folder while articles are being written. */
const running = `${folder}/jsonl-dang-nhap.txt`;

/**
 * Which articles of which dumps are in the archive already, so that importing again adds nothing twice. Independent of
 * the articles' own files, which editors change, move and delete.
 */
export class Manifest {
  private readonly contentDir: string;
  private readonly entries = new Map<string, ManifestEntry[]>();
  /** Entries to keep of a list that announces articles which were never written. */
  private readonly repair: readonly ManifestEntry[] | undefined;

  private constructor(contentDir: string, entries: readonly ManifestEntry[], isBroken: boolean) {
    this.contentDir = contentDir;
    for (const entry of entries) this.remember(entry);
    this.repair = isBroken ? entries : undefined;
  }

  /**
   * Reads the manifest of a content folder. After an import that was interrupted, articles that were announced and never
   * written do not count.
   */
  static async read(contentDir: string): Promise<Manifest> {
    const entries = await readEntries(join(contentDir, list));
    if (!(await hasContent(join(contentDir, running)))) return new Manifest(contentDir, entries, false);
    const written = await Promise.all(entries.map((entry) => hasContent(join(contentDir, entry.file))));
    return new Manifest(
      contentDir,
      entries.filter((_, index) => written[index]),
      true,
    );
  }

  /** Whether an article is in the archive as it stands in the dump, or as it stood in an earlier one. */
  find(id: string, print: Fingerprint): 'same' | 'changed' | undefined {
    const entries = this.entries.get(id) ?? [];
    if (entries.some((entry) => isSame(entry, print))) return 'same';
    return entries.some((entry) => isRelated(entry, print)) ? 'changed' : undefined;
  }

  /** The file that an article was written to last; undefined when none was. */
  fileOf(id: string, print: Fingerprint): string | undefined {
    const entries = this.entries.get(id) ?? [];
    return (entries.findLast((entry) => isSame(entry, print)) ?? entries.findLast((entry) => isRelated(entry, print)))
      ?.file;
  }

  /** Announces that articles are going to be written. */
  async begin(): Promise<void> {
    await mkdir(join(this.contentDir, folder), { recursive: true });
    if (this.repair !== undefined) {
      await writeFile(join(this.contentDir, list), this.repair.map(spellEntry).join(''));
    }
    await writeFile(join(this.contentDir, running), 'Đang nhập bài. Nếu lần nhập bị ngắt, hãy chạy lại lệnh cũ.\n');
  }

  /** Enters articles; call it before their files are written. */
  async add(entries: readonly ManifestEntry[]): Promise<void> {
    await appendFile(join(this.contentDir, list), entries.map(spellEntry).join(''));
    for (const entry of entries) this.remember(entry);
  }

  /** Every announced article has been written. */
  async finish(): Promise<void> {
    await rm(join(this.contentDir, running));
  }

  private remember(entry: ManifestEntry): void {
    const entries = this.entries.get(entry.id);
    if (entries === undefined) this.entries.set(entry.id, [entry]);
    else entries.push(entry);
  }
}

function spellEntry(entry: ManifestEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

async function readEntries(path: string): Promise<ManifestEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    const entry = entrySchema.safeParse(parseJson(line));
    // A last line cut off by a power failure announces a file that was not written yet.
    return entry.success ? [entry.data] : [];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function hasContent(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.size > 0,
    () => false,
  );
}
