import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { hintNearest } from '../../lib/problems/hint.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { describeYamlError, type YamlErrorCode } from '../../lib/problems/yaml-errors.ts';
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

/** References (`*name`) in a document: each may stand for as much as all the others. */
const mostAliases = 100;

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
    // The package compares each key with all before it, which takes minutes for 100,000.
    uniqueKeys: false,
    lineCounter,
    prettyErrors: false,
  });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };

  const failure = findFailure(document);
  if (failure !== undefined) {
    report('broken-yaml', place(failure.offset), { detail: describeYamlError(failure.code) });
    return undefined;
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: mostAliases });
  } catch {
    // A few references to what holds references may still multiply beyond all bounds.
    report('broken-yaml', place(0), { detail: describeYamlError('ALIASES') });
    return undefined;
  }
  const offsets = new WeakMap<YAMLMap, Map<unknown, number>>();
  return {
    file,
    value,
    placeOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsetOf(document, path.slice(0, length), offsets);
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

interface Failure {
  code: YamlErrorCode;
  offset: number;
}

/** What keeps a document from being read, and where: the first mistake of its syntax, else of its keys, else of its references. */
function findFailure(document: Document): Failure | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    const [at] = error.pos;
    return { code: error.code, offset: (error.code === 'MISSING_CHAR' ? openQuote(document, at) : undefined) ?? at };
  }
  const twice = repeatedKey(document);
  return twice === undefined ? badAlias(document) : { code: 'DUPLICATE_KEY', offset: twice };
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

/** Where a key stands that its map has already. */
function repeatedKey(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found = Math.min(found ?? Number.POSITIVE_INFINITY, key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The first `*name` that names nothing, or that is one too many, or that stands within what it names. */
function badAlias(document: Document): Failure | undefined {
  const anchors = new Set<string>();
  let count = 0;
  let found: Failure | undefined;
  visit(document, {
    Node(_, node, path) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      const offset = node.range?.[0] ?? 0;
      const isWithin = path.some((parent) => isNode(parent) && !isAlias(parent) && parent.anchor === node.source);
      if (!anchors.has(node.source)) found = { code: 'BAD_ALIAS', offset };
      else if (++count > mostAliases || isWithin) found = { code: 'ALIASES', offset };
      return found && visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document, path: Path, offsets: WeakMap<YAMLMap, Map<unknown, number>>): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) return keysOf(parent, offsets).get(path.at(-1));
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range?.[0];
}

/** Where the keys of a map stand, found once: a thousand of its keys may be told of. */
function keysOf(map: YAMLMap, offsets: WeakMap<YAMLMap, Map<unknown, number>>): Map<unknown, number> {
  let keys = offsets.get(map);
  if (keys === undefined) {
    keys = new Map(map.items.flatMap(({ key }) => (isScalar(key) && key.range ? [[key.value, key.range[0]]] : [])));
    offsets.set(map, keys);
  }
  return keys;
}
