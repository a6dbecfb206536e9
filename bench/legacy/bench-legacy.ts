import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { usageError } from '../../src/cli/arguments.ts';
import { type LegacyEncoding, legacyEncodings } from '../../src/lib/vietnamese/legacy/encodings.ts';
import { restoreLegacy } from '../../src/lib/vietnamese/legacy/restore.ts';
import { countDifferences, type Difference } from './compare.ts';

export interface LegacyBenchmark {
  /** Folder of documents in old encodings, their transcripts and `index.json`. */
  data: string;
  /** JSON Lines of articles in Unicode, gzipped, in which nothing may change. */
  corpus?: string;
  say(step: string): void;
}

export interface LegacyFigures {
  documents: DocumentFigures[];
  /** Articles of the corpus, and how many of them would be changed. */
  unicode?: { articles: number; changed: number; seconds: number };
}

/** A document against its transcript. */
export interface DocumentFigures extends Difference {
  file: string;
  encoding: LegacyEncoding;
  /** Those that were found. */
  found: LegacyEncoding[];
  /** Lines of TCVN3 that may have been set in capitals. */
  smallLines: number;
}

const indexSchema = z.array(
  z.object({ legacy: z.string(), unicode: z.string(), encoding: z.enum(legacyEncodings as [LegacyEncoding]) }),
);

/**
 * Restores documents in old encodings and counts the characters that are not those of the transcript; restores articles that are Unicode
 * already and counts those that change.
 *
 * @throws UsageError when a document and its transcript do not have the same number of words
 */
export async function benchLegacy({ data, corpus, say }: LegacyBenchmark): Promise<LegacyFigures> {
  say('Chuyển mã các văn bản…');
  const documents: DocumentFigures[] = [];
  for (const { legacy, unicode, encoding } of indexSchema.parse(JSON.parse(await readText(data, 'index.json')))) {
    const { texts, runs } = restoreLegacy([await readText(data, legacy)]);
    const difference = countDifferences(texts[0] ?? '', await readText(data, unicode));
    if (difference === undefined) throw usageError(`${unicode} không có cùng số chữ với ${legacy}.`);
    const found = [...new Set(runs.map((run) => run.encoding))];
    const smallLines = runs.reduce((sum, run) => sum + run.smallLines.length, 0);
    documents.push({ file: legacy, encoding, found, smallLines, ...difference });
  }
  if (corpus === undefined) return { documents };
  say('Thử trên các bài Unicode…');
  return { documents, unicode: await countChanged(corpus) };
}

function readText(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

async function countChanged(corpus: string): Promise<LegacyFigures['unicode']> {
  let [articles, changed, time] = [0, 0, 0];
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    const texts = textsOf(JSON.parse(line));
    const start = performance.now();
    const restored = restoreLegacy(texts);
    time += performance.now() - start;
    articles++;
    if (restored.runs.length > 0 || restored.texts.some((text, index) => text !== texts[index])) changed++;
  }
  return { articles, changed, seconds: time / 1000 };
}

function textsOf(article: Record<string, unknown>): string[] {
  return ['title', 'description', 'body', 'author', 'category'].map((key) => String(article[key] ?? ''));
}
