import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import { type Random, seededRandom } from '../random.ts';
import type { Newsroom } from './newsroom.ts';
import { openWriter, type Writer } from './sentences.ts';

/** An article that was made to be measured. */
export interface MadeArticle {
  /** `2023/08/ten-bai`: where its file is and what its address will be. */
  id: string;
  title: string;
  summary: string;
  /** Slug. */
  section: string;
  /** `2023-08-03T17:08`. */
  date: string;
  /** Names. */
  authors: string[];
  topics: string[];
  /** Markdown, its photograph apart. */
  body: string;
  /** Of its photograph, where it has one, without the credit. */
  caption?: string;
}

/** Which of how many articles of an archive. */
export interface Place {
  /** From 0 on, oldest first. */
  index: number;
  count: number;
  seed: number;
}

/** One article in so many has a photograph. */
const photographEvery = 10;

/** Syllables of a text. */
const medianLength = 450;
const shortest = 60;
const longest = 4000;

/** Twenty years; the newest month is under way and so is its week, as on most days. */
const firstDay = Date.UTC(2004, 0, 1);
const lastDay = Date.UTC(2023, 10, 16);
const millisecondsPerDay = 86_400_000;

/** Makes one article, which follows from its place alone: an archive need not be held in memory. */
export function makeArticle(newsroom: Newsroom, { index, count, seed }: Place): MadeArticle {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) + index);
  const writer = openWriter(newsroom.vocabulary, random);
  const date = dateOf(random, index, count);
  const title = writer.phrase(8, 14);
  const authors = several(random, [0.05, 0.9], () => newsroom.author.pick(random).name);
  return {
    id: `${date.slice(0, 7).replace('-', '/')}/${slugify(title)}`,
    title,
    summary: writer.sentence(),
    section: newsroom.section.pick(random).slug,
    date,
    authors,
    topics: several(random, [0.15, 0.35, 0.65, 0.9], () => newsroom.topic.pick(random)),
    body: writeBody(writer, random),
    ...(index % photographEvery === photographEvery - 1 ? { caption: writer.phrase(8, 16) } : {}),
  };
}

/** Newspapers grow: later years have more articles. The last article is of the last day. */
function dateOf(random: Random, index: number, count: number): string {
  const share = (index + (index === count - 1 ? 1 : random.next())) / count;
  const days = Math.floor(share ** 0.75 * ((lastDay - firstDay) / millisecondsPerDay));
  const minutes = random.between(5 * 60, 22 * 60);
  return new Date(firstDay + days * millisecondsPerDay + minutes * 60_000).toISOString().slice(0, 16);
}

/** None, one, two … different ones, by how many of all draws lie below each bound. */
function several(random: Random, bounds: readonly number[], draw: () => string): string[] {
  const drawn = random.next();
  const wanted = bounds.filter((bound) => bound <= drawn).length;
  return [...new Set(Array.from({ length: wanted }, draw))];
}

/** Paragraphs until the text is as long as it should be; long ones have headings, some a list or a quotation. */
function writeBody(writer: Writer, random: Random): string {
  const length = Math.min(longest, Math.max(shortest, random.logNormal(medianLength, 0.6)));
  const headingEvery = length > 600 && random.next() < 0.6 ? random.between(3, 5) : Number.POSITIVE_INFINITY;
  const blocks: string[] = [];
  for (let written = 0; written < length; ) {
    if (blocks.length % headingEvery === headingEvery - 1) blocks.push(`## ${writer.phrase(4, 9)}`);
    const block = (blocks.length > 0 && writeAside(writer, random)) || writeParagraph(writer, random, length - written);
    blocks.push(block);
    written += block.split(/\s+/).length;
  }
  return blocks.join('\n\n');
}

/** Now and then a list, or a quotation. */
function writeAside(writer: Writer, random: Random): string | undefined {
  const drawn = random.next();
  if (drawn < 0.02) return Array.from({ length: random.between(3, 6) }, () => `- ${writer.sentence(16)}`).join('\n');
  return drawn < 0.06 ? `> ${writer.sentence()}` : undefined;
}

function writeParagraph(writer: Writer, random: Random, left: number): string {
  const sentences: string[] = [];
  const length = Math.min(left, random.logNormal(60, 0.4));
  for (let written = 0; written < length; ) {
    const sentence = writer.sentence(Math.max(5, Math.ceil(length - written)));
    sentences.push(sentence);
    written += sentence.split(' ').length;
  }
  return sentences.join(' ');
}
