import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { frontPage } from '../../../src/lib/archive/front-page.ts';
import type { Article } from '../../../src/lib/archive/types.ts';
import { anArchive, anArticle, aPhoto, aSection } from './an-archive.ts';

const sections = [aSection('tin-tuc'), aSection('the-thao'), aSection('bong-da', 'the-thao')];
const lay = (articles: Article[]) => frontPage(catalogue(anArchive({ articles, sections }), '2030-01-01'));
const ids = (articles: readonly Article[]) => articles.map(({ id }) => id);
/** Articles of one day, the first the newest. */
const articles = (count: number, parts: Partial<Article> = {}): Article[] =>
  Array.from({ length: count }, (_, index) => {
    const minute = String(59 - (index % 60)).padStart(2, '0');
    const hour = String(23 - Math.floor(index / 60)).padStart(2, '0');
    return anArticle(`${parts.category ?? 'bai'}-${index + 1}`, { date: `2023-08-03T${hour}:${minute}`, ...parts });
  });

describe('the front page', () => {
  it('is empty of an empty archive', () => {
    expect(lay([])).toEqual({ top: [], blocks: [] });
  });

  it('shows the newest at the top and what is left in its section', () => {
    const { top, blocks } = lay(articles(15));
    expect(ids(top)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `bai-${number}`));
    expect(blocks.map(({ section, articles }) => [section.slug, ids(articles)])).toEqual([
      ['tin-tuc', [9, 10, 11, 12, 13].map((number) => `bai-${number}`)],
    ]);
  });

  it('leads with a picture when one of the three newest has one', () => {
    const [first, second, third, ...rest] = articles(9);
    const withPhoto = (article?: Article): Article => ({ ...(article ?? anArticle('x')), photos: [aPhoto('a.jpg')] });
    const all = [first ?? anArticle('x'), second ?? anArticle('x'), withPhoto(third), ...rest.map(withPhoto)];
    expect(ids(lay(all).top).slice(0, 4)).toEqual(['bai-3', 'bai-1', 'bai-2', 'bai-4']);
  });

  it('leads with the newest when only older ones have a picture', () => {
    const all = articles(5).map((article, index) =>
      index === 3 ? { ...article, photos: [aPhoto('a.jpg')] } : article,
    );
    expect(ids(lay(all).top)[0]).toBe('bai-1');
  });

  it('leads with what the editor pinned, even without a picture, and only while it is among the hundred newest', () => {
    const pin = (index: number) =>
      articles(120).map((article, place) => (place === index ? { ...article, pinned: true } : article));
    expect(ids(lay(pin(99)).top).slice(0, 2)).toEqual(['bai-100', 'bai-1']);
    expect(ids(lay(pin(100)).top)[0]).toBe('bai-1');
  });

  it('has blocks for top sections, which hold what their children have', () => {
    const { blocks } = lay([...articles(10), ...articles(3, { category: 'bong-da', date: '2023-01-01' })]);
    expect(blocks.map(({ section }) => section.slug)).toEqual(['tin-tuc', 'the-thao']);
    expect(blocks[1]?.articles).toHaveLength(3);
  });

  it('never shows a story twice, nor more than fits', () => {
    const story = fc.record({
      category: fc.constantFrom('tin-tuc', 'the-thao', 'bong-da'),
      pinned: fc.boolean(),
      date: fc.integer({ min: 1, max: 28 }).map((day) => `2023-08-${String(day).padStart(2, '0')}`),
      photos: fc.boolean().map((isShown) => (isShown ? [aPhoto('a.jpg')] : [])),
    });
    fc.assert(
      fc.property(fc.array(story, { maxLength: 40 }), (stories) => {
        const { top, blocks } = lay(stories.map((parts, index) => anArticle(`bai-${index}`, parts)));
        const shown = [...top, ...blocks.flatMap((block) => block.articles)];
        expect(new Set(shown).size).toBe(shown.length);
        expect(top).toHaveLength(Math.min(8, stories.length));
        for (const { articles } of blocks) expect(articles.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
