import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { Addresses } from '../../../src/import/archive/addresses.ts';
import { parseColumns } from '../../../src/import/columns/choose-columns.ts';
import { readPageFacts } from '../../../src/import/html/page-facts.ts';
import { parsePage } from '../../../src/import/html/read-page.ts';
import { captionPicture, wordsOfPicture } from '../../../src/import/markup/captions.ts';
import { readByline } from '../../../src/import/people/names.ts';
import { readBody } from '../../../src/import/text/body.ts';
import { pictureOf, postToHtml } from '../../../src/import/wxr/post-html.ts';
import { citeInRis, citeInWords } from '../../../src/lib/article/citation.ts';
import { readingMinutes } from '../../../src/lib/article/reading-time.ts';
import { spokenPieces } from '../../../src/lib/article/spoken.ts';
import { readPageParts } from '../../../src/lib/offline/page-parts.ts';
import { citePhoto } from '../../../src/lib/photo/citation.ts';
import { decodeIptc } from '../../../src/lib/photo/iptc-text.ts';
import { strokeDs } from '../../../src/lib/proofreading/stroked-d.ts';
import { pageAddress } from '../../../src/lib/redirect.ts';
import { readTelex, readVni } from '../../../src/lib/vietnamese/typing.ts';
import { sourceName } from '../../../src/markdown/images.ts';
import { textOf } from '../../../src/markdown/text.ts';
import type { EditionSite } from '../../../src/pack/pages/edition-site.ts';
import { editionStyleSheet } from '../../../src/pack/pages/style-sheet.ts';
import { zimPage } from '../../../src/pack/zim/zim-page.ts';
import { text } from '../../../src/schemas/fields.ts';
import { checkSshSignature } from '../../../src/verify/signature.ts';

/** 400,000 characters: a time that grows with their square is over a minute, one that grows with them some hundredths of a second. */
const flood = (piece: string): string => piece.repeat(400_000 / piece.length);
const post = (content: string): unknown => postToHtml(content, new Map(), []);
const saved = (html: string): unknown =>
  readPageFacts(parsePage({ path: '', root: '', name: 'a.html' }, `<html><body>${html}`), [], undefined);
const site: EditionSite = {
  images: 'full',
  source: 'https://vidu.vn/',
  paths: [],
  holds: () => false,
  smallPhoto: () => undefined,
};
const file = { id: '', url: '', title: '', caption: '', alt: '', parent: '' };
const cited = { id: '', authors: [], title: '', site: '', day: '', iso: '', address: '', caption: '' };

it.each<[string, () => unknown]>([
  ['a picture’s address of signs', () => sourceName(`${flood('#')}\n`)],
  ['HTML of beginnings', () => textOf({ type: 'html', value: flood('<') })],
  ['HTML of tags without end', () => textOf({ type: 'html', value: flood('<b ') })],
  ['a line of spaces', () => text.safeParse(`x${flood(' ')}x\ny`)],
  ['one long word with Ð', () => strokeDs(`\u00d0 ${flood('a')}`)],
  ['a title of full stops', () => citeInWords({ ...cited, title: `a${flood('.')}b` })],
  ['a caption of full stops', () => citePhoto({ ...cited, caption: `a${flood('.')}b` })],
  ['a name of spaces', () => citeInRis({ ...cited, authors: [`a${flood(' ')}b`] })],
  ['a page of slashes', () => readPageParts(flood('=/'), '/')],
  ['an address of slashes', () => pageAddress(`/${flood('/')}a`)],
  ['a field of zeros', () => decodeIptc(`a${flood('\0')}b`)],
  ['an author of one letter', () => readByline([flood('A')])],
  ['an author of spaces', () => readByline([`A${flood(' ')}B`])],
  ['a word typed without an end', () => [readTelex(flood('a')), readVni(flood('a1'))]],
  ['words typed without an end', () => readTelex(flood('ddbqh '))],
  ['an old body of spaces', () => readBody(`a${flood(' ')}b`, 'html')],
  ['an old body of comments', () => readBody(flood('<!--'), 'html')],
  ['an old body of scripts', () => readBody(flood('<script>'), 'html')],
  ...[
    '[caption',
    '[caption]',
    '[gallery',
    '[embed',
    '[embed]',
    '[video',
    '[row ',
    '[vc_a ',
    '[abc a=',
    '<a ',
    '<a class="',
  ].map((piece): [string, () => unknown] => [`a post of “${piece}”`, () => post(flood(piece))]),
  ['a post of one caption that never ends in a bracket', () => post(`${flood('[caption')}[/caption]`)],
  ['a post of spaces in an embed', () => post(`[embed]a${flood(' ')}b[/embed]`)],
  ['a post of spaces in a caption', () => post(`[caption]${flood(' ')}x[/caption]`)],
  ['a file’s caption of beginnings', () => pictureOf({ ...file, caption: flood('<') })],
  ['a picture’s text of one letter and spaces', () => wordsOfPicture(h('img', { alt: `a${flood('1 ')}` }))],
  ['a picture’s text of letters', () => wordsOfPicture(h('img', { alt: flood('a') }))],
  ['a caption of credits', () => captionPicture(h('img'), `${flood('A.Ảnh ')}1`)],
  [
    'a saved page’s title of spaces',
    () => saved(`<script type="application/ld+json">{"@type":"Article","headline":"a${flood(' ')}b"}</script>`),
  ],
  ['a saved page’s keywords of spaces', () => saved(`<meta property="article:tag" content="a${flood(' ')}b">`)],
  [
    'a saved page’s declared keywords of spaces',
    () => saved(`<script type="application/ld+json">{"@type":"Article","keywords":"a${flood(' ')}b"}</script>`),
  ],
  ['columns of spaces', () => parseColumns(`title=a${flood(' ')}b`)],
  ['an imported address of slashes', () => new Addresses([`/${flood('/')}a`], [])],
  ['a sentence of full stops', () => spokenPieces(`a${flood('.')}b`)],
  ['a rendered body of beginnings', () => readingMinutes(flood('<'))],
  ['a style sheet of addresses', () => editionStyleSheet(flood('url('), 'a.css', site)],
  ...[
    '<title>',
    '<form data-suggest>',
    '<form ',
    '<section data-without-kiwix>',
    '<details class="menu band-search">',
    '<meta property="og:title" ',
  ].map((piece): [string, () => unknown] => [
    `a page of “${piece}”`,
    () => zimPage(flood(piece), 'a/index.html', site),
  ]),
  ['a signature of beginnings', () => checkSshSignature(Buffer.of(), flood('-----BEGIN SSH SIGNATURE-----'), [])],
  ['a page of searches', () => zimPage(flood('<form>'), 'tim-kiem/index.html', site)],
  ['a page of searched beginnings', () => zimPage(`<p data-searched>${flood('<')}</p>`, 'a/index.html', site)],
])('%s is read in a time that grows with its length', (_, read) => {
  const started = performance.now();
  read();
  expect(performance.now() - started).toBeLessThan(5_000);
});
