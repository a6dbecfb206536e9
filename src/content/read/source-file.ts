import { createHash } from 'node:crypto';
import { groupDigits } from '../../i18n/group-digits.ts';
import { formatSize } from '../../lib/file-size.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { findOverload, mostCells, mostNotes, mostTurns, type Overload } from '../../markdown/overload.ts';
import { splitFrontMatter } from './front-matter.ts';
import { mostBytes, readWithin } from './read-within.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

/** A Markdown file of the content folder, cut into front matter and body. */
export interface SourceFile {
  file: string;
  frontMatter: YamlSource;
  body: string;
  /** Number of the file's line on which the body starts. */
  bodyLine: number;
  /** SHA-256 of the file's bytes, hexadecimal. */
  digest: string;
}

/** What an editor is told of a body that no parser gets through. */
const overloads: Record<Overload['kind'], string> = {
  signs: 'quá nhiều dấu Markdown (“*”, “_”, “[”, “`”, “<”…) trong một đoạn',
  cells: `bảng có hơn ${groupDigits(mostCells)} ô`,
  notes: `hơn ${groupDigits(mostNotes)} dấu chú “[^…]”`,
  turns: `hơn ${groupDigits(mostTurns)} trích dẫn, tiêu đề gạch chân và bậc của danh sách lồng nhau`,
};

/** In characters: an album of a thousand photographs has 200,000. */
const longestFrontMatter = 500_000;

/**
 * Reads a Markdown file with front matter; every reason why it cannot be read is reported.
 *
 * @param file path from the content folder
 */
export async function readSourceFile(
  contentDir: string,
  file: string,
  report: Report,
): Promise<SourceFile | undefined> {
  const bytes = await readWithin(contentDir, file, mostBytes.markdown, report);
  if (bytes === undefined) return undefined;
  const text = decodeUtf8(bytes, file, report);
  if (text === undefined) return undefined;
  const parts = splitFrontMatter(text);
  if ('problem' in parts) {
    report(parts.problem, { file });
    return undefined;
  }
  if (parts.frontMatter.length > longestFrontMatter) {
    const [size, limit] = [parts.frontMatter.length, longestFrontMatter].map(formatSize);
    report('front-matter-long', { file }, { size: size ?? '', limit: limit ?? '' });
    return undefined;
  }
  const frontMatter = parseYaml(parts.frontMatter, file, 2, report);
  if (frontMatter === undefined) return undefined;
  const overload = findOverload(parts.body);
  if (overload !== undefined) {
    report('body-overloaded', { file, line: parts.bodyLine + overload.line - 1 }, { what: overloads[overload.kind] });
    return undefined;
  }
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { file, frontMatter, body: parts.body, bodyLine: parts.bodyLine, digest };
}

/** The text of UTF-8 bytes without a byte order mark; undefined, and a report with the place, when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, file: string, report: Report): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    report('not-utf8', { file, ...firstBadPlace(bytes) });
    return undefined;
  }
}

function firstBadPlace(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    const bytesOfLine = bytes.subarray(start, end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytesOfLine);
    } catch {
      return { line, column: new TextDecoder().decode(bytesOfLine).indexOf('\ufffd') + 1 };
    }
    line++;
    start = end + 1;
  }
  return { line: 1, column: 1 };
}
