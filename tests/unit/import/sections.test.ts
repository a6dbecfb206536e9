import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/import/sections/mapping.ts';
import { planSections, type SectionSources } from '../../../src/import/sections/plan-sections.ts';
import { Workplace } from './workplace.ts';

const plan = (met: string[], sources: Partial<SectionSources> = {}) =>
  planSections({ present: [], former: new Map(), met, ...sources });

describe('planSections without a mapping', () => {
  it('makes one section of all spellings, named by the most frequent that has marks', () => {
    const { added, slugOf } = plan(['the-gioi', 'the-gioi', 'THE GIOI', 'Thế Giới', 'Thế giới', 'Thế giới']);
    expect(added).toEqual([{ slug: 'the-gioi', name: 'Thế giới' }]);
    expect(slugOf('THE GIOI')).toBe('the-gioi');
  });

  it('makes a bare slug readable', () => {
    expect(plan(['kinh-doanh', 'law']).added).toEqual([
      { slug: 'kinh-doanh', name: 'Kinh doanh' },
      { slug: 'law', name: 'Law' },
    ]);
  });

  it('takes the first of several categories, but not half of a name with a dash', () => {
    const { added, slugOf } = plan(['Thời sự, Giao thông', 'Tài chính - Chứng khoán']);
    expect(added.map((section) => section.name)).toEqual(['Thời sự', 'Tài chính - Chứng khoán']);
    expect(slugOf('Thời sự, Giao thông')).toBe('thoi-su');
  });

  it('creates “Tin khác” only when an article needs it', () => {
    expect(plan(['Thời sự']).added).toHaveLength(1);
    const { added, slugOf } = plan(['Thời sự', '']);
    expect(added.at(-1)).toEqual({ slug: 'tin-khac', name: 'Tin khác' });
    expect(slugOf('')).toBe('tin-khac');
  });

  it('keeps to the sections that are there, former slugs included', () => {
    const present = [{ slug: 'xa-hoi', name: 'Xã hội' }];
    const { added, slugOf } = plan(['XÃ HỘI', 'doi-song', 'Xa hoi'], {
      present,
      former: new Map([['doi-song', 'xa-hoi']]),
    });
    expect(added).toEqual([]);
    expect(['XÃ HỘI', 'doi-song', 'Xa hoi'].map(slugOf)).toEqual(['xa-hoi', 'xa-hoi', 'xa-hoi']);
  });

  it('sends what is unknown to the default section of an archive, and says so', () => {
    const present = [{ slug: 'xa-hoi', name: 'Xã hội' }];
    const { added, slugOf, unmatched } = plan(['Xe', ''], { present, defaultCategory: 'xa-hoi' });
    expect(added).toEqual([]);
    expect([slugOf('Xe'), slugOf('')]).toEqual(['xa-hoi', 'xa-hoi']);
    expect(unmatched).toEqual([{ category: 'Xe', reason: 'category-unknown' }]);
  });
});

describe('planSections with a mapping', () => {
  const mapping = [
    { slug: 'phap-luat', name: 'Pháp luật', from: ['law', 'An ninh'] },
    { slug: 'giao-thong', name: 'Giao thông', parent: 'phap-luat', from: ['Thời sự, Giao thông'] },
  ];

  it('renames and merges by folded names, slugs and names of the sections included', () => {
    const met = ['law', 'LAW', 'Pháp Luật', 'phap-luat', 'an ninh', 'Thời sự, Giao thông', 'Giao thông, Xe'];
    const { slugOf, added, unmatched } = plan(met, { mapping });
    expect(met.map(slugOf)).toEqual([...Array(5).fill('phap-luat'), 'giao-thong', 'giao-thong']);
    expect(added).toEqual([
      { slug: 'phap-luat', name: 'Pháp luật' },
      { slug: 'giao-thong', name: 'Giao thông', parent: 'phap-luat' },
    ]);
    expect(unmatched).toEqual([]);
  });

  it('gives a category it does not name a section of its own, and says so', () => {
    const { added, unmatched } = plan(['Du lịch'], { mapping, defaultCategory: 'phap-luat' });
    expect(added.at(-1)).toEqual({ slug: 'du-lich', name: 'Du lịch' });
    expect(unmatched).toEqual([{ category: 'Du lịch', reason: 'category-added' }]);
  });
});

describe('readMapping', () => {
  it('reads the example of the documentation', async () => {
    const example = new URL('../../../docs/vi-du/chuyen-muc-anh-xa.yaml', import.meta.url).pathname;
    const mapping = await readMapping(example, []);
    const { slugOf } = plan(['law', 'Pháp luật', 'phap-luat', 'entertaiment', 'so-hoa'], { mapping });
    expect(['law', 'Pháp luật', 'phap-luat', 'entertaiment', 'so-hoa'].map(slugOf)).toEqual([
      'phap-luat',
      'phap-luat',
      'phap-luat',
      'van-hoa-giai-tri',
      'khoa-hoc-cong-nghe',
    ]);
    expect(await readFile(example, 'utf8')).toMatch(/^#/);
  });

  it('names every mistake with its line', async () => {
    const place = await Workplace.open();
    const file = await place.write(
      'anh-xa.yaml',
      [
        'sections:',
        '  - { slug: xa-hoi, name: Xã hội, from: [Đời sống] }',
        '  - { slug: xa-hoi, name: Xã hội 2, parent: khong-co }',
        '  - { slug: van-hoa, name: Văn hóa, from: [doi-song] }',
      ].join('\n'),
    );
    const message = await readMapping(file, []).catch((error: Error) => error.message);
    expect(message).toContain(`${file}:3:`);
    expect(message).toContain('Slug “xa-hoi” được khai báo hai lần.');
    expect(message).toContain('“khong-co”');
    expect(message).toContain(`${file}:4:`);
    expect(message).toContain('“doi-song” đã được ghi ở chuyên mục “xa-hoi”');
  });

  it('says that there is no such file, or no list in it', async () => {
    await expect(readMapping('/khong-co.yaml', [])).rejects.toThrow(
      'Không đọc được tệp ánh xạ chuyên mục /khong-co.yaml',
    );
    const place = await Workplace.open();
    await expect(readMapping(await place.write('a.yaml', 'sections: law\n'), [])).rejects.toThrow(
      'phải là một danh sách',
    );
  });
});
