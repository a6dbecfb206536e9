import { expect, it } from 'vitest';
import { readByline } from '../../../src/import/people/names.ts';
import { readBody } from '../../../src/import/text/body.ts';
import { citeInRis, citeInWords } from '../../../src/lib/article/citation.ts';
import { readPageParts } from '../../../src/lib/offline/page-parts.ts';
import { citePhoto } from '../../../src/lib/photo/citation.ts';
import { decodeIptc } from '../../../src/lib/photo/iptc-text.ts';
import { strokeDs } from '../../../src/lib/proofreading/stroked-d.ts';
import { pageAddress } from '../../../src/lib/redirect.ts';
import { sourceName } from '../../../src/markdown/images.ts';
import { textOf } from '../../../src/markdown/text.ts';
import { text } from '../../../src/schemas/fields.ts';

/** 400,000 characters: a time that grows with their square is over a minute, one that grows with them some hundredths of a second. */
const flood = (piece: string): string => piece.repeat(400_000 / piece.length);
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
  ['an old body of spaces', () => readBody(`a${flood(' ')}b`, 'html')],
])('%s is read in a time that grows with its length', (_, read) => {
  const started = performance.now();
  read();
  expect(performance.now() - started).toBeLessThan(5_000);
});
