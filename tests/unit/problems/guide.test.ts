import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ProblemCode, problemKinds, type Severity } from '../../../src/lib/problems/table.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../../docs/huong-dan-bien-tap.md'), 'utf8');

/** Sections of the guide that are named by a code, and what they say. */
const sections = guide
  .split(/^(?=#{1,6} )/m)
  .map((section) => /^#### (\S+)\n\n([\s\S]*)$/.exec(section))
  .flatMap((match) => (match === null ? [] : [{ code: match[1] ?? '', text: match[2] ?? '' }]));

const words: Record<Severity, string> = { error: 'Lỗi.', warning: 'Cảnh báo.', info: 'Ghi chú.' };

describe('the guide for editors', () => {
  it('has one section for each kind of mistake, and none for what does not exist', () => {
    expect(sections.map(({ code }) => code).sort()).toEqual(Object.keys(problemKinds).sort());
  });

  it.each(sections)('says how grave $code is, and what to do', ({ code, text }) => {
    expect(text.startsWith(`${words[problemKinds[code as ProblemCode].severity]} `)).toBe(true);
    expect(text).toMatch(/^- Cách sửa: \S/m);
  });

  it('has every place that it leads to', () => {
    const anchors = [...guide.matchAll(/^#{1,6} (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
    const asked = [...guide.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(asked.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
  });
});
