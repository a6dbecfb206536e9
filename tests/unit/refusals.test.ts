import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type RefusalCode, refusals } from '../../src/lib/refusals.ts';

const root = resolve(import.meta.dirname, '../..');
const codes = Object.keys(refusals) as RefusalCode[];

/** Source files that a command may come through, with their text. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|mjs)$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, 'src', file), 'utf8') }));

/** Rows of the table in the guide. */
const rows = [
  ...(readFileSync(join(root, 'docs/trien-khai.md'), 'utf8')
    .split('\n### Mã từ chối\n')[1]
    ?.split(/^#/m)[0]
    ?.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \|$/gm) ?? []),
].map(([, code, meaning, remedy = '']) => ({ code, meaning, remedy }));

describe('the table of refusals', () => {
  it('is the table of the guide: the same codes in the same order, with the same sentences', () => {
    expect(rows.map(({ code, meaning }) => [code, meaning])).toEqual(Object.entries(refusals));
  });

  it.each(rows)('has a remedy for $code in the guide, and whole sentences', ({ meaning, remedy }) => {
    expect(meaning).toMatch(/^\p{Lu}.*\.$/u);
    expect(remedy).toMatch(/^\p{Lu}.*\.$/u);
    expect(meaning).toBe(meaning?.normalize('NFC'));
  });

  it('holds no code that nothing in the sources gives', () => {
    const given = sources.filter(({ file }) => file !== 'lib/refusals.ts').map(({ text }) => text);
    const reasons = sources.find(({ file }) => file === 'build/slices/refusal.ts')?.text ?? '';
    const isGiven = (code: string): boolean =>
      given.some((text) => text.includes(`'${code}'`)) ||
      (code.startsWith('slice-') && new RegExp(`^  '?${code.slice(6)}'?:`, 'm').test(reasons));
    expect(codes.filter((code) => !isGiven(code))).toEqual([]);
  });
});

describe('what a command refuses with', () => {
  it('has its exit code from the one class that wants a code, but for what starts before there is TypeScript', () => {
    const own = sources.filter(({ text }) => /^\s+(?:override |readonly )*exitCode\b\s*[:=;]/m.test(text));
    expect(own.map(({ file }) => file).sort()).toEqual(['cli/bootstrap/machine-failure.mjs', 'lib/refusals.ts']);
  });

  it('names a code of the table where the compiler does not look', () => {
    const thrown = sources
      .filter(({ file }) => file.endsWith('.mjs') || file.startsWith('cli/browser'))
      .flatMap(({ text }) => [...text.matchAll(/new MachineFailure\(\s*('[^']*'|[^'])/g)].map(([, first]) => first));
    expect(thrown).not.toEqual([]);
    const known: (string | undefined)[] = codes.map((code) => `'${code}'`);
    expect(thrown.filter((each) => !known.includes(each))).toEqual([]);
  });

  it('has its code in front of the sentence, also where the command line does not start', () => {
    const sentences = sources
      .filter(({ file }) => file === 'cli/bootstrap.mjs' || file === 'cli/bootstrap/main.mjs')
      .flatMap(({ text }) => [...text.matchAll(/stderr\.write\(\s*[`'](.{12})/g)].map(([, start]) => start));
    expect(sentences).toHaveLength(2);
    expect(sentences.filter((start) => !start?.startsWith('LỖI ['))).toEqual([]);
  });
});
