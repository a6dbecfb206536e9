import { z } from 'zod';
import { usageError } from '../../src/cli/arguments.ts';
import { readLines } from '../../src/import/jsonl/read-lines.ts';
import { sampleEvenly } from './metrics.ts';
import { spellings } from './spellings.ts';

const ids = z.array(z.string()).min(1);
const querySchema = z.object({
  query: z.string().trim().min(1),
  relevant: ids,
  folded: z.string().trim().min(1).optional(),
  relevantFolded: ids.optional(),
});

/** A line of a file of queries. */
export type JudgedQuery = z.infer<typeof querySchema>;

/** A query in one spelling. */
export interface Question {
  /** Which line's, from 0: its spellings are compared with each other. */
  line: number;
  text: string;
  relevant: ReadonlySet<string>;
}

/** Queries of one spelling, measured together. */
export interface QuestionSet {
  name: string;
  questions: Question[];
  /** Whether it is another spelling of the plain set, of those queries that it changes. */
  isSpelling: boolean;
}

/**
 * Reads queries with the ids of the articles that answer them.
 *
 * @param limit how many, taken at even distances from the whole file
 * @throws UsageError at the first line that is no such query, or when there is none
 */
export async function readQueries(file: string, limit = Number.POSITIVE_INFINITY): Promise<JudgedQuery[]> {
  const queries: JudgedQuery[] = [];
  for await (const { number, bytes } of readLines(file)) {
    const text = new TextDecoder().decode(bytes);
    if (text.trim() === '') continue;
    const query = querySchema.safeParse(parseJson(text));
    if (!query.success) {
      throw usageError(`${file}:${number}: không phải câu hỏi dạng {"query": "…", "relevant": ["id", …]}.`);
    }
    queries.push(query.data);
  }
  if (queries.length === 0) throw usageError(`Tệp ${file} không có câu hỏi nào.`);
  return sampleEvenly(queries, limit);
}

/**
 * The sets to measure. Queries that were also judged without marks are asked without, and in every other spelling that
 * differs from their own; whole questions are asked as they are. The first set is the one with marks, as written.
 */
export function questionSets(queries: readonly JudgedQuery[]): QuestionSet[] {
  const plain = queries.map(({ query, relevant }, line) => ({ line, text: query, relevant: new Set(relevant) }));
  const folded = queries.flatMap(({ folded, relevantFolded }, line) =>
    folded === undefined || relevantFolded === undefined
      ? []
      : [{ line, text: folded, relevant: new Set(relevantFolded) }],
  );
  const asWritten = { name: 'có dấu', questions: plain, isSpelling: false };
  if (folded.length === 0) return [asWritten];
  const others = Object.entries(spellings).map(([name, spell]) => ({
    name,
    isSpelling: true,
    questions: plain
      .map((question) => ({ ...question, text: spell(question.text) }))
      .filter(({ line, text }) => text !== plain[line]?.text),
  }));
  const withoutMarks = { name: 'không dấu', questions: folded, isSpelling: false };
  return [asWritten, withoutMarks, ...others].filter(({ questions }) => questions.length > 0);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
