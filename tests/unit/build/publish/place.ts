import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Outputs } from '../../../../src/build/outputs.ts';
import type { Forgetting } from '../../../../src/build/publish/leftovers.ts';
import { finishPublishing, type PublishReport, publish } from '../../../../src/build/publish/publish.ts';
import type { EarlyLook } from '../../../../src/build/publish/survey.ts';
import { confirmReport } from '../../../../src/build/publish/unreported.ts';
import { type Fault, withFault } from '../../../faults.ts';

/** Published paths and their texts. */
export type Files = Record<string, string>;

/** A place to build and to publish, gone when the test is over. */
export class Place {
  readonly out: string;
  readonly ledger: string;
  readonly journal: string;
  readonly #work: string;

  private constructor(dir: string) {
    this.out = join(dir, 'ra');
    this.ledger = join(dir, 'so/published.json');
    this.journal = join(dir, 'so/journal.json');
    this.#work = join(dir, 'dung');
  }

  static async open(): Promise<Place> {
    const dir = await mkdtemp(join(tmpdir(), 'vankho-xuat-ban-'));
    onTestFinished(() => rm(dir, { recursive: true, force: true }));
    return new Place(dir);
  }

  /** Publishes texts; one whose name ends in `.bin` comes from a file of the machine. */
  async publish(files: Files, forgetting?: Forgetting, early?: EarlyLook): Promise<PublishReport> {
    const outputs = await this.#outputs(files);
    const { output: _, ...report } = await publish(outputs, this.out, this.ledger, forgetting, early);
    await confirmReport(this.ledger);
    return report;
  }

  /** Takes to its end what was begun. */
  async finish(): Promise<void> {
    await finishPublishing(this.out, this.ledger);
  }

  /**
   * Publishes in a process of its own, to which something happens.
   *
   * @returns whether it came to its end all the same, and what it said
   */
  async publishWith(fault: Pick<Fault, 'kind' | 'at'>, files: Files): Promise<{ isDone: boolean; said: string }> {
    const task = { outputs: [...(await this.#outputs(files))], out: this.out, ledger: this.ledger };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'publish-alone.ts'), JSON.stringify(task)], {
      env: { ...process.env, ...withFault({ ...fault, below: [this.out, dirname(this.ledger)] }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    const [code] = await once(child, 'close');
    return { isDone: code === 0, said };
  }

  /** What visitors are served. */
  async site(): Promise<Files> {
    const entries = await readdir(this.out, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const files = await Promise.all(
      paths.map(async (path) => [path.slice(this.out.length + 1), await readFile(path, 'utf8')] as const),
    );
    return Object.fromEntries(files.filter(([path]) => !path.startsWith('.vankho')).sort());
  }

  /** What publishing has left of its own, the mark of the folder apart. */
  async remains(): Promise<string[]> {
    return (await readdir(this.out)).filter((name) => name.startsWith('.vankho-'));
  }

  async forgetLedger(): Promise<void> {
    await rm(this.ledger);
  }

  async #outputs(files: Files): Promise<Outputs> {
    const outputs: Outputs = new Map();
    for (const [path, text] of Object.entries(files)) {
      if (!path.endsWith('.bin')) outputs.set(path, { text });
      else outputs.set(path, { file: await write(join(this.#work, encodeURIComponent(path)), text) });
    }
    return outputs;
  }
}

/** Puts a file there unless it holds the text. */
export async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
  return path;
}
