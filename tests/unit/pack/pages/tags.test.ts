import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attributesOf, changeAttributes } from '../../../../src/pack/pages/attributes.ts';
import { rewriteTags } from '../../../../src/pack/pages/tags.ts';

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '</',
      '<!--',
      '-->',
      '<a ',
      '<script>',
      '</script>',
      '<b title="',
      '&',
      '/',
      '=',
    ),
    fc.string(),
  ),
);
const anything = pieces.map((parts) => parts.join(''));

it('leaves whatever it is given when nothing is to change', () => {
  fc.assert(
    fc.property(anything, (html) => {
      expect(rewriteTags(html, () => undefined)).toBe(html);
      expect(rewriteTags(html, ({ text }) => text)).toBe(html);
    }),
  );
});

it('changes nothing but tags: texts stay, whatever stands in attributes', () => {
  const text = fc.string().map((each) => each.replaceAll('<', '&lt;'));
  const value = fc.string().map((each) => each.replaceAll('"', '&quot;'));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, value)), (parts) => {
      const html = parts.map(([words, title]) => `${words}<p title="${title}">`).join('');
      expect(rewriteTags(html, ({ name }) => `(${name})`)).toBe(parts.map(([words]) => `${words}(p)`).join(''));
    }),
  );
});

it('reads back the attributes that it writes', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const tag = changeAttributes('<a class="b" href="/" data-x>', (name, old) => (name === 'href' ? value : old));
      expect(attributesOf(tag)).toEqual(
        new Map([
          ['class', 'b'],
          ['href', value],
          ['data-x', ''],
        ]),
      );
    }),
  );
});

it('takes a script away with what it holds, and knows tags by their ends', () => {
  const html = '<p>một<script>"<p>"</script>hai</p>';
  expect(rewriteTags(html, ({ name }) => (name === 'script' ? '' : undefined))).toBe('<p>mộthai</p>');
  expect(rewriteTags(html, ({ name }) => (name === '/p' ? '' : undefined))).toBe('<p>một<script>"<p>"</script>hai');
});

it('takes time that grows with the length, whatever never ends', () => {
  const seen: number[] = [];
  for (const part of ['<a "', '<!--', "<a href='", '<script>', '< ', '<a']) {
    const html = part.repeat(200_000);
    rewriteTags(html, ({ text }) => {
      seen.push(text.length);
      return undefined;
    });
  }
  // Had each of them been searched to the end anew, the runner would have given up.
  expect(seen.length).toBeLessThan(1_300_000);
});
