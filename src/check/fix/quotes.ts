import type { Edit } from '../../lib/proofreading/edit.ts';
import type { Source } from '../source.ts';
import { isYaml } from './yaml-value.ts';

/**
 * Values of the front matter that stand between curly quotes, which are letters to YAML: where they cannot be meant as letters
 * (a section, a date, a name), and wherever YAML cannot be read because of what stands between them.
 */
export function straightenQuotes({ text, frontMatter }: Source): Edit[] {
  if (frontMatter === undefined) return [];
  const { start, end } = frontMatter;
  const yaml = text.slice(start, end);
  const values = [...yaml.matchAll(quoted)].map(({ 0: line, 1: key = '', 2: inner = '', index }) => {
    const from = start + index + line.lastIndexOf(inner) - 1;
    return { key, start: from, end: from + inner.length + 2, text: `"${inner}"` };
  });
  const wanted = isYaml(yaml) ? values.filter(({ key }) => exact.has(key)) : values;
  return wanted.map(({ start: from, end: to, text: put }) => ({ start: from, end: to, text: put }));
}

/** `category: “tin-tuc”`, alone on its line. */
const quoted = /^[ \t]*(?:-[ \t]+)?([A-Za-z_]+):[ \t]+[“”„‟]([^"\\“”„‟\n]+)[“”](?=[ \t]*\r?$)/gm;

/** Keys whose values are no prose: a title may be a quotation. */
const exact = new Set([
  ...[
    'author',
    'category',
    'date',
    'draft',
    'file',
    'pinned',
    'related',
    'rights_until',
    'tags',
    'taken',
    'updated',
    'url',
  ],
]);
