import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRedirects } from '../../../src/content/read/redirects.ts';
import { readRows } from '../../../src/import/csv/read-rows.ts';
import { readPageFacts } from '../../../src/import/html/page-facts.ts';
import { ownPatterns, type Pattern } from '../../../src/import/html/pattern.ts';
import { parsePage } from '../../../src/import/html/read-page.ts';
import { readRecord } from '../../../src/import/jsonl/record.ts';
import { convertBody } from '../../../src/import/markup/convert.ts';
import { parseHtml } from '../../../src/import/markup/parse-html.ts';
import { ImportStop } from '../../../src/import/stop.ts';
import { readBody } from '../../../src/import/text/body.ts';
import { postToHtml } from '../../../src/import/wxr/post-html.ts';
import { readNodes } from '../../../src/import/wxr/read-nodes.ts';
import { parseMarkdown } from '../../../src/markdown/parse.ts';
import { textOf, tryLater, tryOn } from './fuzz.ts';

let folder: string;
let patterns: Pattern[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-thử-nhập-'));
  patterns = await ownPatterns();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const markup = [
  ...[
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '</table>',
    '<img src="a.jpg">',
    '<figure>',
    '<figcaption>',
    '<a href="',
    '">',
    '</a>',
  ],
  ...[
    '<b',
    '<br/>',
    '<div class="',
    '<ul><li>',
    '</ul>',
    '<blockquote>',
    '<script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&nbsp;',
    '&#',
  ],
  ...['Ảnh: ', 'Thứ Năm, 3/8/2023', ' 17:8', '(GMT+7)', '*', '_', '|', '# ', '\n', '\n\n', '\u0000', ' '],
];

it('bodies of any kind become Markdown that is parsed, or lines of text', async () => {
  const nowhere = {
    findFile: async () => undefined,
    findArticle: () => undefined,
    absolute: () => undefined,
    beside: '',
  };
  await tryLater(textOf(...markup), async (html) => {
    const { markdown } = await convertBody(parseHtml(html, 'fragment'), nowhere);
    expect(parseMarkdown(markdown).type).toBe('root');
    for (const kind of ['html', 'text', undefined] as const) {
      expect(readBody(html, kind).paragraphs.every((line) => line !== '' && !line.includes('\n'))).toBe(true);
    }
  });
});

it('pages of any kind tell what they can', () => {
  const head = [
    '<title>',
    '</title>',
    '<meta property="og:title" content="',
    '<script type="application/ld+json">',
    '{"@type":"NewsArticle",',
  ];
  const shown = [
    '"headline":',
    '"x"',
    '}',
    '</script>',
    '<h1>',
    '<time datetime="',
    '<body>',
    '<article>',
    'MASTERCMS_TPL_TABLE',
  ];
  tryOn(textOf(...markup, ...head, ...shown), (html) => {
    const page = parsePage({ path: '/a.html', root: '/', name: 'a.html' }, html);
    expect(typeof readPageFacts(page, patterns, undefined).title).toBe('string');
  });
});

it('posts of WordPress become HTML, whatever their shortcodes are', () => {
  const codes = [
    '[caption',
    '[/caption]',
    '[gallery ids="',
    '[embed]',
    '[/embed]',
    '[video ',
    '[/video]',
    '[vc_row',
    ']',
    '"',
    'https://youtu.be/a',
  ];
  tryOn(textOf(...markup, ...codes), (text) => expect(typeof postToHtml(text, new Map(), []).html).toBe('string'));
});

/** All that a reader of files gives, or why it stopped. */
async function drain(items: AsyncIterable<unknown>): Promise<unknown> {
  try {
    for await (const item of items) expect(item).toBeTypeOf('object');
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(ImportStop);
    return error;
  }
}

it('exports of WordPress are read, or refused in a sentence', async () => {
  const tags = [
    '<?xml version="1.0"?>',
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '</channel>',
    '</rss>',
    '<title>',
    '</title>',
  ];
  const more = [
    '<!DOCTYPE a [',
    '<!ENTITY a "aaaa">',
    ']>',
    '&a;',
    '<wp:postmeta>',
    '<content:encoded>',
    ' a="',
    '"',
    '>',
    '<',
  ];
  await tryLater(textOf(...tags, ...more, '<![CDATA[', ']]>'), async (text) => {
    const file = join(folder, 'wxr.xml');
    await writeFile(file, text);
    await drain(readNodes(file));
  });
});

it('tables of any bytes are read, or refused in a sentence', async () => {
  const cells = ['"', '""', ',', ';', '\t', '\n', '\r\n', 'sep=;', '\ufeff', 'tiêu đề', '=1+1'];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    textOf(...cells).map((text) => new TextEncoder().encode(text)),
  );
  await tryLater(bytes, async (table) => {
    const file = join(folder, 'bang.csv');
    await writeFile(file, table);
    await drain(readRows(file));
  });
});

it('lines of a dump are records, or tell their fault', () => {
  const pieces = [
    '{',
    '}',
    '"title":',
    '"body":',
    '"date":',
    '"x"',
    '[',
    ']',
    ',',
    '1e999',
    'null',
    '\\u0000',
    '"__proto__":',
  ];
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 100 }),
    textOf(...pieces).map((text) => new TextEncoder().encode(text)),
  );
  tryOn(bytes, (line) => {
    const reading = readRecord(line);
    expect(reading === undefined || 'record' in reading || 'fault' in reading).toBe(true);
  });
});

it('lists of old addresses are read, and every line that is none is told', async () => {
  const pieces = [
    '/cu/',
    '/moi/',
    ',',
    '"',
    '\n',
    '..',
    '*',
    ':a',
    '#',
    '?id=1',
    '\\',
    '//',
    'https://vidu.vn/',
    '%2e%2e',
    '%',
    ' ',
  ];
  await tryLater(textOf(...pieces), async (text) => {
    await writeFile(join(folder, 'chuyen-huong.csv'), text);
    for (const { from, to } of await readRedirects(folder, () => {})) {
      expect(from).toMatch(/^\/(?!\/)/);
      expect(to).toMatch(/^(?:\/(?![/\\])|https?:\/\/)/);
    }
  });
});
