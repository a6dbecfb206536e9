import type { ProblemCode } from '../problems/table.ts';

/** Something found in a text, which is not yet a problem of a file: it knows its place in the text alone. */
export interface Finding {
  code: ProblemCode;
  /** Where it begins, in units of UTF-16 from the start of the text. */
  offset: number;
  details: Record<string, string>;
}
