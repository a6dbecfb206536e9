import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseWhole } from '../../../src/markdown/parse.ts';
import { parseInPieces } from '../../../src/markdown/pieces.ts';

const inPieces = (text: string) => parseInPieces(text, parseWhole);

/** What lines of Markdown are made of, and what they turn on. */
const fragments = [
  ...[
    'Trung tâm',
    'điều 5',
    '2. mục',
    '1990. Năm',
    '10) mục',
    '3.5',
    'a',
    '“Lời nói”',
    '(trong ngoặc)',
    '…',
    '!',
    '@a.vn',
    '$',
    ';',
  ],
  ...[
    '- ',
    '* ',
    '+ ',
    '> ',
    '# ',
    '###### ',
    '-',
    '---',
    '***',
    '===',
    '=',
    '#',
    '>',
    '|',
    '| a | b |',
    '| - | - |',
    ':-',
    ':',
  ],
  ...[
    '    ',
    '  ',
    ' ',
    '\t',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '\r',
    '```',
    '~~~',
    '`',
    '~~',
    '~',
    '**',
    '*',
    '_',
    '__',
    '\\',
    '&',
    '&amp;',
  ],
  ...[
    '[a]',
    '![a](b.jpg)',
    '[a](b)',
    '[a]: b',
    '[^1]',
    '[^1]: chú',
    '[',
    ']',
    '!',
    '](',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<script>',
    '<div>',
  ],
  ...['https://a.vn', 'www.a.vn', '\\', '  ', '👩‍👩‍👧', 'e\u0323\u0302'],
];

const line = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'Một đoạn.',
      'Đoạn khác, dài hơn một chút.',
      '12 người có mặt',
      '„ngoặc”',
      '## Tít phụ',
      '# 1. Tít',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('', '', ' ', '\t', '   ') },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  },
);

const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n')), { maxLength: 14 })
  .map((lines) => lines.flat().join(''));

describe('parsing in pieces', () => {
  it('gives the tree of the whole, places included', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(inPieces(written)).toEqual(parseWhole(written));
        expect(inPieces(written.trimEnd())).toEqual(parseWhole(written.trimEnd()));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a list that goes on after a blank line', 'Trước.\n\n- một\n\n- hai\n\n  vẫn hai\n\nSau.\n'],
    ['code that is indented after a list', '- một\n\n      mã\n\nSau.\n\n    mã\n\nCuối.'],
    ['a quote that goes on without its marker', '> lời\nvẫn lời\n\nSau.'],
    ['a heading that is underlined', 'Trước.\n\nTít\n---\n\nSau.'],
    ['a heading that is closed', '## Tít ##\n\nSau.\n\n## Tít \\#\n\n## C# và F#'],
    ['a heading that is no heading', '#Tít\n\n####### Tít\n\n#\n\n##  Tít\n\n## \n\nSau.'],
    ['a heading with text right below', '## Tít\nchữ\n\nSau.'],
    ['a heading of a number', '## 1. Một\n\n## - Hai\n\n## 2023'],
    ['a table', 'Trước.\n\na | b\n- | -\n1 | 2\n\nSau.'],
    ['a line that is broken by two spaces', 'Trước.\n\nmột  \nhai\n\nSau.'],
    ['a name that is explained far below', 'Xem [đây].\n\nGiữa.\n\n[đây]: /a'],
    ['a fence that is left open', 'Trước.\n\n```\n\nmã\n\nvẫn mã'],
    ['a number that begins a line', '1990. Năm ấy\n\nSau.\n\n1990 người'],
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
  ])('gives the tree of the whole for %s', (_, written) => {
    expect(inPieces(written)).toEqual(parseWhole(written));
  });

  it('hands the parser nothing of paragraphs and headings without markup', () => {
    const seen: string[] = [];
    const tree = parseInPieces('## Một\n\nHai\nvẫn hai.\n\n> Ba.\n\nBốn.\n', (piece) => {
      seen.push(piece);
      return parseWhole(piece);
    });
    expect(seen).toEqual(['> Ba.\n\n']);
    expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'blockquote', 'paragraph']);
  });

  it('bears more nodes than a call can be handed', () => {
    const rules = () => Array.from({ length: 200_000 }, () => ({ type: 'thematicBreak' as const }));
    const quote = { type: 'blockquote' as const, children: rules() };
    const tree = parseInPieces('Trước.\n\n---\n', () => ({ type: 'root', children: [...rules(), quote] }));
    expect(tree.children.length).toBe(200_002);
  });

  it('shares no place between two nodes', () => {
    const points = new Set<object>();
    let count = 0;
    visit(inPieces('Một.\n\n**Hai**.\n\nBa.'), ({ position }: Nodes) => {
      for (const part of [position, position?.start, position?.end]) points.add(part as object);
      count += 3;
    });
    expect(points.size).toBe(count);
  });
});
