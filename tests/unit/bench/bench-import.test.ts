import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { benchImport } from '../../../bench/import/bench-import.ts';

const sentence = 'Từ sáng sớm, bà con hai bên bờ sông đã ra bến chờ chuyến đò đầu tiên của mùa nước nổi năm nay.';
const body = `<div class="sapo_detail">Mỗi năm một lần, bến nhỏ lại đông người.</div><div id="content_detail_news">
<table class="MASTERCMS_TPL_TABLE"><tr><td><img src="https://anh.example/do.jpg" alt="a"></td></tr><tr><td>Đò đầu mùa</td></tr></table>
<p>${sentence}</p><p>${sentence} ${sentence}</p></div>`;
const truth = {
  file: '1.html',
  title: 'Bến đò Vũng Đình vào mùa',
  date: '2021/09/05',
  author: 'Lê Na',
  category: 'Xã hội',
  url: 'https://bao-vi-du.vn/ben-do-1.html',
};

async function measure(entry: object) {
  const folder = await mkdtemp(join(tmpdir(), 'vankho-thu-do-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, '1.html'), body);
  await writeFile(join(folder, 'index.json'), JSON.stringify([entry]));
  return benchImport({ folder, say: () => {} });
}

describe('bench import', () => {
  it('finds a body right in every shape of page', async () => {
    const figures = await measure(truth);
    expect(figures).toHaveLength(5);
    for (const { imported, titles, dates, authors, photographs, letters, tablesLeft } of figures) {
      expect([imported, titles, dates, authors, tablesLeft]).toEqual([1, 1, 1, 1, 0]);
      expect(photographs).toEqual({ source: 1, withCaption: 1, result: 1, captionsRight: 1 });
      expect(letters).toMatchObject({ missing: 0, added: 0 });
    }
  });

  it('counts what a list says otherwise than the import', async () => {
    const [alone] = await measure({ ...truth, date: '31/2/2021' });
    expect(alone).toMatchObject({ imported: 1, titles: 1, dates: 0, authors: 1 });
  });
});
