import { encodingNames, type LegacyEncoding } from '../../lib/vietnamese/legacy/encodings.ts';
import { type LegacyRun, type Restored, restoreLegacy } from '../../lib/vietnamese/legacy/restore.ts';
import type { SourceRecord } from '../pipeline/source.ts';
import type { Remark } from '../report/reasons.ts';
import { decodeLatinReferences } from './latin-references.ts';

/** A record in Unicode. */
export interface DecodedRecord<Record extends SourceRecord> {
  record: Record;
  /** Encodings that parts of it were in. */
  encodings: LegacyEncoding[];
  /** What is to be looked at. */
  remarks: Omit<Remark, 'line'>[];
}

const longestExcerpt = 80;
const shownLines = 3;

/**
 * Converts what a record holds in TCVN3, VNI, VISCII, VPS or CP1258: its texts speak for each other, a body for its short title. The same
 * record comes back when there is nothing to convert.
 */
export function decodeRecord<Record extends SourceRecord>(record: Record): DecodedRecord<Record> {
  const { title, description, body, authors, categories } = record;
  const { texts, runs } = restoreTexts([title, description, body, ...authors, ...categories]);
  if (runs.length === 0) return { record, encodings: [], remarks: [] };
  const [newTitle = '', newDescription = '', newBody = '', ...words] = texts;
  return {
    record: {
      ...record,
      title: newTitle,
      description: newDescription,
      body: newBody,
      authors: words.slice(0, authors.length),
      categories: words.slice(authors.length),
    },
    encodings: [...new Set(runs.map((run) => run.encoding))],
    remarks: [...doubts(texts, runs), ...smallLines(runs)],
  };
}

/** The texts of one article in Unicode; letters of old encodings may stand in them as character references. */
export function restoreTexts(texts: readonly string[]): Restored {
  const plain = texts.map(decodeLatinReferences);
  const restored = restoreLegacy(plain);
  if (restored.runs.length > 0) return restored;
  return { texts: [...texts], runs: [] };
}

function doubts(texts: readonly string[], runs: readonly LegacyRun[]): DecodedRecord<SourceRecord>['remarks'] {
  return runs
    .filter((run) => run.isDoubtful)
    .map(({ text, start, end, encoding }) => ({
      reason: 'legacy-doubt',
      details: { encoding: encodingNames[encoding], text: excerpt(texts[text]?.slice(start, end) ?? '') },
    }));
}

function smallLines(runs: readonly LegacyRun[]): DecodedRecord<SourceRecord>['remarks'] {
  const lines = runs.flatMap((run) => run.smallLines);
  if (lines.length === 0) return [];
  const shown = lines.slice(0, shownLines).map((line) => `“${excerpt(line)}”`);
  if (lines.length > shownLines) shown.push('…');
  return [{ reason: 'legacy-case', details: { count: String(lines.length), lines: shown.join(', ') } }];
}

function excerpt(text: string): string {
  const line = text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= longestExcerpt ? line : `${line.slice(0, longestExcerpt).toWellFormed()}…`;
}
