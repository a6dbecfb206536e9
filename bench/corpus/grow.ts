import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { usageError } from '../../src/cli/arguments.ts';
import { readLines } from '../../src/import/jsonl/read-lines.ts';
import { readRecord } from '../../src/import/jsonl/record.ts';
import type { SourceRecord } from '../../src/import/pipeline/source.ts';
import { randomNumbers } from './random.ts';

export interface GrownCorpus {
  /** JSON Lines of real articles, as `import` takes them. */
  corpus: string;
  /** How many articles to make. */
  articles: number;
  /** JSON Lines to write. */
  out: string;
  /** So many of them fall into one month in the middle. */
  burst: number;
}

/** Twenty years, as a newspaper's archive has them. */
const firstDay = Date.UTC(2004, 0, 1);
const lastDay = Date.UTC(2023, 11, 31);
const burstDay = Date.UTC(2014, 5, 1);
const burstDays = 30;
const millisecondsPerDay = 86_400_000;

/** Articles whose sentences one made article mixes. */
const sources = 3;

/**
 * Makes a large corpus from a small one of real text. The real articles stand in it as they are; each made one has the
 * length of a real one and mixes the sentences of three, so that words, names and their frequencies stay those of real text
 * while no two articles are alike. The same call gives the same file.
 */
export async function growCorpus({ corpus, articles, out, burst }: GrownCorpus): Promise<void> {
  const real: SourceRecord[] = [];
  for await (const { bytes } of readLines(corpus)) {
    const reading = bytes && readRecord(bytes);
    if (reading !== undefined && 'record' in reading && reading.record.title !== '') real.push(reading.record);
  }
  if (real.length === 0) throw usageError(`Tệp ${corpus} không có bài nào.`);
  const made = Math.max(0, articles - real.length);
  const random = randomNumbers(1);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const dateOf = (index: number): string => {
    const inBurst = index < burst;
    const [first, days] = inBurst ? [burstDay, burstDays] : [firstDay, (lastDay - firstDay) / millisecondsPerDay];
    const share = inBurst ? index / burst : (index - burst) / (made - burst);
    return new Date(first + share * days * millisecondsPerDay).toISOString().slice(0, 16);
  };
  const lines = function* (): Generator<string> {
    for (const record of real.slice(0, articles)) yield `${JSON.stringify(asWritten(record))}\n`;
    for (let index = 0; index < made; index += 1) {
      const chosen = Array.from({ length: sources }, () => pick(real)).filter((each) => each !== undefined);
      const [first] = chosen;
      if (first === undefined) continue;
      const sentences = chosen.map(({ body }) => body.split(/(?<=[.!?])\s+/));
      const length = sentences[0]?.length ?? 0;
      const body = Array.from({ length }, (_, place) => {
        const from = sentences[place % sentences.length] ?? [];
        return from[Math.floor(random() * from.length)] ?? '';
      });
      const record = {
        id: `ghep-${index}`,
        title: first.title,
        description: first.description,
        body: paragraphs(body),
        date: dateOf(index),
        category: first.categories[0] ?? null,
        author: first.authors[0] ?? null,
      };
      yield `${JSON.stringify(record)}\n`;
    }
  };
  await pipeline(Readable.from(lines()), createWriteStream(out));
}

/** As a dump writes it. */
function asWritten({ categories, authors, ...record }: SourceRecord): object {
  return { ...record, category: categories, author: authors };
}

function paragraphs(sentences: readonly string[]): string {
  const groups: string[] = [];
  for (let start = 0; start < sentences.length; start += 4) groups.push(sentences.slice(start, start + 4).join(' '));
  return groups.join('\n\n');
}
