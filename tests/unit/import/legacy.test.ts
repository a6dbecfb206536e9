import { describe, expect, it } from 'vitest';
import { importHtml } from '../../../src/import/html/import-html.ts';
import { importJsonl } from '../../../src/import/jsonl/import-jsonl.ts';
import { describeImport } from '../../../src/import/report/report.ts';
import { decodeLatinReferences } from '../../../src/import/text/latin-references.ts';
import { decodeRecord, restoreTexts } from '../../../src/import/text/legacy.ts';
import { encodeLegacy } from '../vietnamese/legacy/encode.ts';
import { type Row, Workplace } from './workplace.ts';

const harvest = {
  title: 'Lúa chín vàng trên những cánh đồng ven sông',
  body: 'Bà con các thôn ra đồng từ sớm.\nNăm nay được mùa, giá lúa cũng cao hơn năm trước, ai nấy đều phấn khởi.',
  author: 'Vũ Thị Hằng',
  category: 'Nông nghiệp',
};

const encodeRow = (row: typeof harvest, encoding: 'tcvn3' | 'vni'): Row =>
  Object.fromEntries(Object.entries(row).map(([key, text]) => [key, encodeLegacy(text, encoding)]));

describe('decodeRecord', () => {
  const record = { title: '', description: '', body: '', categories: [], authors: [] };

  it('hands back the record itself when there is nothing to convert', () => {
    const unicode = { ...record, title: harvest.title, body: `<p>${harvest.body} &copy;</p>` };
    expect(decodeRecord(unicode).record).toBe(unicode);
  });

  it('converts title, text, authors and categories, which speak for each other', () => {
    const { title, body, author, category } = encodeRow(harvest, 'tcvn3');
    const texts = { title: String(title), body: String(body) };
    const legacy = { ...record, ...texts, authors: [String(author)], categories: [String(category)], id: '7' };
    expect(decodeRecord(legacy)).toEqual({
      record: {
        ...record,
        id: '7',
        title: harvest.title,
        body: harvest.body,
        authors: [harvest.author],
        categories: [harvest.category],
      },
      encodings: ['tcvn3'],
      remarks: [],
    });
  });

  it('names what is doubtful, and the lines that TCVN3 may have shown in capitals', () => {
    const heading = 'quyết định về việc thưởng hộ trồng lúa';
    const body = encodeLegacy(`${heading}\n${harvest.body}`, 'tcvn3');
    expect(decodeRecord({ ...record, body }).remarks).toEqual([
      { reason: 'legacy-case', details: { count: '1', lines: `“${heading}”` } },
    ]);
    expect(decodeRecord({ ...record, title: encodeLegacy('của những người', 'tcvn3') }).remarks).toEqual([
      { reason: 'legacy-doubt', details: { encoding: 'TCVN3', text: 'của những người' } },
      { reason: 'legacy-case', details: { count: '1', lines: '“của những người”' } },
    ]);
  });
});

describe('restoreTexts', () => {
  it('reads letters that were written as character references', () => {
    const source = encodeLegacy(harvest.body, 'tcvn3').replace(
      /[\u00a1-\u00ff]/g,
      (char) => `&#${char.charCodeAt(0)};`,
    );
    expect(restoreTexts([`<p>${source}&nbsp;&amp;</p>`]).texts).toEqual([`<p>${harvest.body}&nbsp;&amp;</p>`]);
  });

  it('leaves the references of Unicode text as they are', () => {
    expect(restoreTexts(['&copy; Tòa soạn, caf&eacute; &#233;']).texts).toEqual([
      '&copy; Tòa soạn, caf&eacute; &#233;',
    ]);
  });
});

describe('decodeLatinReferences', () => {
  it('reads names and numbers of Latin-1, and no others', () => {
    expect(decodeLatinReferences('&atilde;&frac34;&sup1;&ETH;&yuml;&#227;&#xE3;&iexcl;')).toBe('ã¾¹Ðÿãã¡');
    expect(decodeLatinReferences('&nbsp;&lt;&amp;&quot;&#7843;&#160;&#39;&abc;&')).toBe(
      '&nbsp;&lt;&amp;&quot;&#7843;&#160;&#39;&abc;&',
    );
  });
});

describe('an import of articles in old encodings', () => {
  it('writes them in Unicode and counts them by encoding', async () => {
    const place = await Workplace.open();
    const rows = (['tcvn3', 'vni'] as const).map((encoding, id) => ({
      ...encodeRow(harvest, encoding),
      id,
      date: `2003-05-0${id + 1}`,
    }));
    const report = await place.import([...rows, { ...harvest, id: 3, date: '2003-05-03' }]);
    expect(report).toMatchObject({
      imported: 3,
      decoded: { tcvn3: 1, vni: 1 },
      remarks: [],
      sections: ['Nông nghiệp'],
    });
    expect(describeImport(report)).toEqual(
      expect.arrayContaining(['Chuyển mã từ TCVN3: 1 bài.', 'Chuyển mã từ VNI: 1 bài.']),
    );
    for (const file of await place.articles()) {
      const { data, body } = await place.article(file);
      expect(data).toMatchObject({ title: harvest.title, author: harvest.author, category: 'nong-nghiep' });
      expect(body).toBe(`\n${harvest.body.replace('\n', '\n\n')}\n`);
    }
    expect(await place.import([...rows])).toMatchObject({ imported: 0, known: 2 });
  });

  it('reads lines whose bytes are not UTF-8', async () => {
    const place = await Workplace.open();
    const line = JSON.stringify({ ...encodeRow(harvest, 'vni'), date: '2003-05-01' });
    const file = await place.write('bao.jsonl', Buffer.from(`${line}\n`, 'latin1'));
    expect(await importJsonl({ file, contentDir: place.contentDir })).toMatchObject({ imported: 1, remarks: [] });
    const [article = ''] = await place.articles();
    expect((await place.article(article)).data.title).toBe(harvest.title);
  });
});

describe('saved pages in an old encoding', () => {
  it.each([
    ['tcvn3', 'latin1'],
    ['tcvn3', 'utf8'],
    ['vni', 'latin1'],
  ] as const)('become articles with title, author and text in Unicode: %s, saved as %s', async (encoding, saved) => {
    const place = await Workplace.open();
    // Soft hyphens, the “ư” of TCVN3, stand in the title, too.
    const title = 'Lửng lơ những chiếc thuyền trên dòng sông mùa nước nổi';
    const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>3/8/2004 17:08</p>
<div class="content"><p>${harvest.body}</p><p>${harvest.body}</p><p align="right"><b>Vũ Thị Hường</b></p></div></body></html>`;
    await place.write('cu/trang.html', Buffer.from(encodeLegacy(html, encoding), saved));
    const report = await importHtml({ paths: [`${place.dir}/cu`], contentDir: place.contentDir });
    expect(describeImport(report, 5).join('\n')).toMatch(/Chuyển mã từ (?:TCVN3|VNI).*: 1 bài/);
    const [file = ''] = await place.articles();
    expect(file).toBe('bai-viet/2004/08/lung-lo-nhung-chiec-thuyen-tren-dong-song-mua-nuoc-noi.md');
    const text = await place.read(file);
    expect(text).toContain(`title: ${title}`);
    expect(text).toContain('Vũ Thị Hường');
    expect(text).toContain('Bà con các thôn ra đồng từ sớm.');
  });
});
