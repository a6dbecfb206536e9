import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { describeYamlError } from '../../lib/problems/yaml-errors.ts';
import { findUnknownKeys } from '../../schemas/unknown-keys.ts';

type Path = readonly PropertyKey[];

/** YAML that has been parsed, with the places of its keys in the file. */
export interface YamlSource {
  file: string;
  /** Maps, lists and strings only: scalars are the text that was typed. */
  value: unknown;
  /** Where a key or list item stands; the nearest parent when it does not exist. */
  placeOf(path: Path): { file: string; line: number; column: number };
}

/**
 * Parses YAML with every scalar as text, reporting each syntax error at its place.
 *
 * @param firstLine number of the file's line on which `text` starts
 * @returns undefined when the text could not be parsed
 */
export function parseYaml(text: string, file: string, firstLine: number, report: Report): YamlSource | undefined {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    lineCounter,
    prettyErrors: false,
  });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };

  const failure = document.errors[0];
  if (failure !== undefined) {
    const offset = failure.code === 'MISSING_CHAR' ? openQuote(document, failure.pos[0]) : undefined;
    report('broken-yaml', place(offset ?? failure.pos[0]), { detail: describeYamlError(failure.code) });
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    report('broken-yaml', place(badAlias(document)), { detail: describeYamlError('BAD_ALIAS') });
    return undefined;
  }

  return {
    file,
    value,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsetOf(document, path.slice(0, length));
        if (offset !== undefined) return place(offset);
      }
      return { file, line: firstLine, column: 1 };
    },
  };
}

/**
 * Checks a parsed file against its schema, reporting every mistake at its place and every key that is not used.
 *
 * @returns undefined when there was an error
 */
export function validate<Schema extends z.ZodType>(
  source: YamlSource,
  schema: Schema,
  knownKeys: readonly string[],
  report: Report,
): z.output<Schema> | undefined {
  reportUnknownKeys(source, knownKeys, report);
  reportUnknownParts(source, schema, report);
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = issue.path.filter((part) => typeof part === 'string').join('.');
    const place = source.placeOf(issue.path);
    if (isMissing(source.value, issue.path)) report('missing-key', place, { key });
    else if (issue.code === 'custom' && issue.params?.problem === 'bad-date') {
      report('bad-date', place, { value: issue.message });
    } else report('bad-value', place, { key: key || 'tệp', detail: issue.message });
  }
  return undefined;
}

function reportUnknownKeys(source: YamlSource, knownKeys: readonly string[], report: Report): void {
  const entries = Array.isArray(source.value) ? source.value : [source.value];
  entries.forEach((entry: unknown, index) => {
    if (typeof entry !== 'object' || entry === null) return;
    for (const key of Object.keys(entry)) {
      if (knownKeys.includes(key)) continue;
      const path = Array.isArray(source.value) ? [index, key] : [key];
      report('unknown-key', source.placeOf(path), { key, hint: hintNearest(key, knownKeys) });
    }
  });
}

/** Keys within the values of keys: of the publisher, of a correction, of a photograph. */
function reportUnknownParts(source: YamlSource, schema: z.ZodType, report: Report): void {
  const top = Array.isArray(source.value) ? 2 : 1;
  for (const { path, known } of findUnknownKeys(schema, source.value)) {
    if (path.length === top) continue;
    const key = String(path.at(-1));
    report('unknown-key', source.placeOf(path), { key, hint: hintNearest(key, known) });
  }
}

function isMissing(value: unknown, path: Path): boolean {
  if (path.length === 0) return false;
  let current: unknown = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return true;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  return current === undefined;
}

/** Where the quoted text begins that ends here for want of a quote: where the editor forgot it is anybody's guess. */
function openQuote(document: Document, end: number): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range?.[1] === end) start = range[0];
    },
  });
  return start;
}

/** Where the first `*name` stands that names nothing; the first of all when the trouble is their number. */
function badAlias(document: Document): number {
  let first: number | undefined;
  let unresolved: number | undefined;
  visit(document, {
    Alias(_, alias) {
      first ??= alias.range?.[0];
      if (alias.resolve(document) !== undefined) return undefined;
      unresolved = alias.range?.[0];
      return visit.BREAK;
    },
  });
  return unresolved ?? first ?? 0;
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
    return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0];
}
