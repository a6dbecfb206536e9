import { z } from 'zod';
import { spellDumpDate, spellEpoch } from '../../lib/date/dump-date.ts';
import { spellBytes } from '../../lib/vietnamese/legacy/bytes.ts';
import { restoreLegacy } from '../../lib/vietnamese/legacy/restore.ts';
import type { ColumnNames } from '../columns/fields.ts';
import type { SourceRecord } from '../pipeline/source.ts';

const word = z.union([z.string(), z.number().transform(String)]);
const prose = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const words = z
  .union([word.transform((value) => [value]), z.array(word)])
  .nullish()
  .transform((value) => value ?? []);
const date = z.union([z.string().transform(spellDumpDate), z.number().transform(spellEpoch)]);

const recordSchema = z
  .object({
    id: word.nullish(),
    title: prose,
    description: prose,
    body: prose,
    date: date.nullish(),
    category: words,
    author: words,
    url: z.string().nullish(),
  })
  .transform(
    ({ id, title, description, body, date, category, author, url }): SourceRecord => ({
      id: id?.trim() || undefined,
      title,
      description,
      body,
      date: date?.trim() || undefined,
      categories: category,
      authors: author,
      url: url?.trim() || undefined,
    }),
  );

export type LineReading =
  | { record: SourceRecord }
  | { fault: 'not-utf8' | 'not-json' }
  | { fault: 'wrong-type'; key: string };

/**
 * Reads one line of a dump; `undefined` for a blank line.
 *
 * @param columns keys that are called otherwise in this dump
 */
export function readRecord(bytes: Uint8Array, columns: ColumnNames = new Map()): LineReading | undefined {
  const text = decodeUtf8(bytes) ?? spellLegacy(bytes);
  if (text === undefined) return { fault: 'not-utf8' };
  if (text.trim() === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) return { fault: 'not-json' };
  const result = recordSchema.safeParse(rename(value, columns));
  if (result.success) return { record: result.data };
  return { fault: 'wrong-type', key: result.error.issues[0]?.path.join('.') || 'JSON' };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line in an old encoding, each of its bytes as a character; undefined when nothing speaks for one. */
function spellLegacy(bytes: Uint8Array): string | undefined {
  const text = spellBytes(bytes);
  return restoreLegacy([text]).runs.length > 0 ? text : undefined;
}

function rename(value: unknown, columns: ColumnNames): unknown {
  if (columns.size === 0 || typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries([...entries, ...[...columns].map(([field, key]) => [field, entries.get(key)] as const)]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
