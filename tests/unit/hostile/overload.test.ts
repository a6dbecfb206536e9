import { describe, expect, it } from 'vitest';
import { examineFile } from '../../../src/check/file-facts.ts';
import { findOverload } from '../../../src/markdown/overload.ts';
import { article, Newsroom } from '../content/read/newsroom.ts';

/** 300,000 characters that would keep the parser busy for minutes or hours, all in one paragraph. */
const floods = Object.fromEntries(
  [
    ...['*a ', 'a* ', '*_', 'a**b', '**x__y ', '~~a ', '[a] ', '[a](b ', '![a', '![a](b) ', '[^a] ', '[a]: ', '`a '],
    ...['a <!-- ', 'a <? ', 'a <!X ', '<a b="', '[a\n', '*a\n', '> *a\n', '> - *a [b](c "d\n', '](a)'],
  ].map((piece) => [piece, `Trước.\n\n${piece.repeat(300_000 / piece.length)}\n\nSau.\n`]),
);

describe.each(Object.entries(floods))('a flood of %j', (_, body) => {
  it('is refused at its line, before anything parses it', () => {
    expect(findOverload(body)).toEqual({ kind: 'signs', line: 3 });
    const started = performance.now();
    expect(examineFile('a.md', article('', body)).links).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

it('tables and notes are bounded, too, and the line is told', () => {
  expect(findOverload(`${'chữ\n'.repeat(3)}|a|b|\n|-|-|\n${'|c|d|\n'.repeat(100_000)}`)).toMatchObject({
    kind: 'cells',
  });
  expect(findOverload('[^a]: b\n\n'.repeat(5_000))).toEqual({ kind: 'notes', line: 4_001 });
});

it.each([
  ['quotations', '> a\n\n', 3_001],
  ['quotations that go on without their sign', '> a\nb\n', 3_001],
  ['underlined headings', 'a\n===\n', 3_002],
  ['lists in lists', '- a\n  - b\n', 3_002],
])('%s are bounded: each makes the parser go through all before it', (_, piece, line) => {
  expect(findOverload(piece.repeat(3_000))).toEqual({ kind: 'turns', line });
});

it('a body at the bounds of what writers do is parsed', () => {
  const sentence = 'Đồng chí **Nguyễn Văn A** nêu [ba nhiệm vụ](/2023/08/a/)[^1] và “*một* yêu cầu”. ';
  for (const body of [
    `${sentence.repeat(20)}\n\n`.repeat(600),
    `- ${sentence}\n`.repeat(8_000),
    `1. ${sentence.repeat(3)}\n\n   ${sentence}\n\n`.repeat(1_000),
    `## Mục\n${sentence.repeat(5)}\n`.repeat(2_000),
    `|a|b|c|d|\n|-|-|-|-|\n${'|Xã **An Phú**|1|2|3|\n'.repeat(200)}\n`.repeat(10),
    `<div>\n${'<p>một <b>hai</b></p>\n'.repeat(500)}</div>\n`,
  ])
    expect(findOverload(body.replaceAll('[^1]', ''))).toBeUndefined();
});

it('an article that is refused hides no mistake of another', async () => {
  const newsroom = await Newsroom.open({
    'bai-viet/2023/08/ngap.md': article('', `Trước.\n\n${floods['*a ']}`),
    'bai-viet/2023/08/sai.md': article('draft: có'),
  });
  expect(await newsroom.problems()).toEqual([
    'bai-viet/2023/08/ngap.md:10:1 body-overloaded Từ dòng này, thân bài nặng quá sức máy dựng trang: quá nhiều dấu Markdown (“*”, “_”, “[”, “`”, “<”…) trong một đoạn.',
    'bai-viet/2023/08/sai.md:5:1 bad-value Giá trị của “draft” không hợp lệ: chỉ nhận true hoặc false.',
  ]);
});
