import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/markdown/render.ts';
import { open } from './page.ts';

const openings = [
  '<!--',
  '<?php',
  '<script>',
  '<style>',
  '<title>',
  '<textarea>',
  '<iframe>',
  '<noscript>',
  '<template>',
];
const rare = ['<xmp>', '<plaintext>', '<noembed>', '<noframes>', '<select>', '<SCRIPT src="a">'];

describe.each([...openings, ...rare])('%s that nobody closed', (opening) => {
  it.each([
    ['in a line', `Thẻ ${opening} dùng để làm gì?\n\nĐoạn sau.\n`],
    ['in a line of its own', `${opening}\n\nĐoạn sau.\n`],
    ['before text', `${opening} chữ\nchữ nữa\n\n- Đoạn sau.\n`],
    ['in a list', `- ${opening}\n- chữ\n\nĐoạn sau.\n`],
    ['in a quote', `> ${opening}\n\nĐoạn sau.\n`],
    ['twice', `${opening}\n\nGiữa ${opening}.\n\nĐoạn sau.\n`],
  ])('hides nothing of the article: %s', (_, body) => {
    const page = open(body);
    expect(page.text).toMatch(/Đoạn sau\.$/);
    expect(plainText(body)).toMatch(/Đoạn sau\.$/);
    for (const tag of ['script', 'style', 'title', 'iframe']) expect(page.all(tag)).toEqual([]);
  });
});

describe('what is closed', () => {
  it.each([
    'Trước.\n\n<!-- ghi chú -->\n\nSau.',
    'Trước. <!-- ghi chú --> Sau.',
    'Trước.\n\n<script>\nghi_chu();\n\n</script>\n\nSau.',
    'Trước.\n\n<!-- ghi\n\nchú -->\n\nSau.',
  ])('stays hidden: %j', (body) => {
    expect(open(body).text).toBe('Trước. Sau.');
    expect(plainText(body).replace(/\s+/g, ' ')).toBe('Trước. Sau.');
  });
});

describe('any number of them', () => {
  it.each(openings)(
    'neither hides the text nor keeps the build waiting: %s',
    (opening) => {
      const body = `Trước.\n\n${`${opening} chữ\n\n`.repeat(1000)}\n\nSau.\n`;
      const started = performance.now();
      expect(open(body).text).toMatch(/^Trước\..*Sau\.$/);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );

  it('never hide the last paragraph when nothing closes them', () => {
    const piece = fc.constantFrom(...openings, 'chữ', ' ', '\n', '\n\n', '- ', '> ', '*', '<b>', '`');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const body = `${pieces.join('')}\n\nĐoạn sau.\n`;
        expect(open(body).text).toContain('Đoạn sau.');
        expect(plainText(body)).toContain('Đoạn sau.');
      }),
      { numRuns: 300 },
    );
  });
});
