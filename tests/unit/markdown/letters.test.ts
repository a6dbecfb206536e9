import fc from 'fast-check';
import type { ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { formsOf } from '../../../src/lib/search/tokens.ts';
import { plainText } from '../../../src/markdown/render.ts';
import { aPhoto } from '../archive/an-archive.ts';
import { open } from './page.ts';
import { aBody, photographs } from './written.ts';

/** How many bodies: `VANKHO_FUZZ=10000` for a long night. */
const numRuns = Number(process.env.VANKHO_FUZZ ?? 200);

it(
  `keeps every word of a body in its page and in the index, in ${numRuns} bodies of all that editors write`,
  () => {
    const photos = photographs.map((src) => aPhoto(src));
    fc.assert(
      fc.property(aBody, ({ source, words }) => {
        expect(firstLost(words, seenIn(open(source, photos).html)), `of the page\n${source}`).toBeUndefined();
        const forms = new Set(formsOf(plainText(source)));
        const unfound = words.filter((word) => !formsOf(word).every((form) => forms.has(form)));
        expect(unfound, `of the index\n${source}`).toEqual([]);
      }),
      { numRuns },
    );
  },
  60_000 + numRuns * 100,
);

/** The first of the words that does not stand behind the others. */
function firstLost(words: readonly string[], seen: readonly string[]): string | undefined {
  let place = 0;
  for (const word of words.map(asSeen)) {
    const found = seen.indexOf(word, place);
    if (found === -1) return word;
    place = found + 1;
  }
  return undefined;
}

/** The words that a page shows, and tells of its pictures: letters, marks and digits between anything else. */
function seenIn(html: string): string[] {
  const tree = unified().use(rehypeParse, { fragment: true }).parse(html);
  return asSeen(textOf(tree)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function asSeen(text: string): string {
  return text.normalize('NFC').replace(/[\u00ad\u200b]/g, '');
}

const phrasing = new Set('a abbr b cite code del em i ins mark q s small span strong sub sup u'.split(' '));

function textOf(node: Root | ElementContent | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && node.tagName === 'img')
    return ` ${node.properties.alt} ${node.properties.title ?? ''} `;
  const text = node.children.map(textOf).join('');
  const isWithinWord = node.type === 'element' && phrasing.has(node.tagName) && !('dataFootnoteRef' in node.properties);
  return isWithinWord ? text : ` ${text} `;
}
