import { z } from 'zod';
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
const date = z.union([z.string(), z.number().transform(isoOfEpoch)]);

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

/** Reads one line of a dump; `undefined` for a blank line. */
export function readRecord(bytes: Uint8Array): LineReading | undefined {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { fault: 'not-utf8' };
  if (text.trim() === '') return undefined;
  const value = parseJson(text);
  if (value === undefined) return { fault: 'not-json' };
  const result = recordSchema.safeParse(value);
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Databases often export seconds or milliseconds since 1970: `1691057280` → `2023-08-03T10:08:00.000Z`. */
function isoOfEpoch(value: number): string {
  const instant = new Date(Math.abs(value) < 1e11 ? value * 1000 : value);
  return Number.isNaN(instant.getTime()) ? String(value) : instant.toISOString();
}
