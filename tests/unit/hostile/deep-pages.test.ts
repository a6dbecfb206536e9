import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importHtml } from '../../../src/import/html/import-html.ts';
import { Workplace } from '../import/workplace.ts';

const sentence = 'Từ sáng sớm, bà con hai bên bờ sông đã ra bến chờ chuyến đò đầu tiên của mùa nước nổi năm nay. ';

it.each([
  ['div', true],
  ['b', true],
  ['div', false],
  ['table><tr><td', false],
  ['template', true],
])('a page with 100,000 of <%s> inside each other (closed: %s) becomes an article', async (tag, isClosed) => {
  const place = await Workplace.open();
  const text = `<p>${sentence.repeat(3)}</p>`;
  const nested = `${`<${tag}>`.repeat(100_000)}${text}${isClosed ? `</${tag}>`.repeat(100_000) : ''}`;
  await place.write('cu/sau.html', `<meta charset="utf-8"><title>Bến đò</title><body><h1>Bến đò</h1>${nested}</body>`);
  const started = performance.now();
  const report = await importHtml({
    paths: [join(place.dir, 'cu')],
    contentDir: place.contentDir,
    defaultDate: '2004-01-01',
  });
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(report.imported).toBe(1);
  expect(report.remarks.map(({ reason }) => reason)).toEqual(['no-date', 'body-guessed']);
  expect((await place.article('bai-viet/2004/01/ben-do.md')).body.trim()).toBe(sentence.repeat(3).trim());
});
