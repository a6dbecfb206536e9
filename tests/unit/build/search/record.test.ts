import { describe, expect, it } from 'vitest';
import { articleRecorder, photoRecorder } from '../../../../src/build/search/record.ts';
import { catalogue } from '../../../../src/lib/archive/catalogue.ts';
import { planVariants } from '../../../../src/lib/photo/variants.ts';
import { anAlbum, anArchive, anArticle, aPhoto, aSection } from '../../archive/an-archive.ts';

const now = '2023-12-31T00:00';
const archive = anArchive({
  sections: [aSection('tin-tuc'), aSection('tin-xa', 'tin-tuc')],
  authors: [{ slug: 'ha', name: 'Bích Hà' }],
  articles: [
    anArticle('2023/08/bai', {
      title: 'Tập huấn',
      summary: 'Tóm tắt.',
      category: 'tin-xa',
      authors: ['ha', 'la'],
      photos: [aPhoto('a.jpg', { alt: 'Toàn cảnh', caption: 'Quang cảnh lớp học', credit: 'Đỗ Đức' })],
    }),
  ],
  albums: [anAlbum('le-hoi', { title: 'Lễ hội', photos: [aPhoto('b.jpg', { alt: 'Múa lân' })] })],
});

describe('the record of an article', () => {
  const [record] = catalogue(archive, now).listed.map(articleRecorder(catalogue(archive, now)));

  it('is found by title, summary, authors and body', () => {
    expect(record).toMatchObject({
      title: 'Tập huấn',
      texts: ['Tóm tắt.', 'Bích Hà', 'la'],
      body: { file: 'bai-viet/2023/08/bai.md', digest: '0' },
    });
  });

  it('can be filtered by date, section, author and photograph', () => {
    expect(record).toMatchObject({
      date: '2023-08-03T17:08',
      section: 'tin-xa',
      authors: [{ slug: 'ha' }, { slug: 'la' }],
      hasPhoto: true,
    });
  });

  it('shows a small picture, in a size that is made', () => {
    expect(record?.heading).toMatchObject({ url: '2023/08/bai/', title: 'Tập huấn' });
    const { width = 0, height = 0, src } = record?.heading.image ?? {};
    expect(src).toBe(`_anh/0123456789abcdef-${width}.webp`);
    expect(width / height).toBeCloseTo(1.5, 1);
    expect(planVariants(3000)).toContainEqual({ width, format: 'webp' });
  });
});

describe('the record of a photograph', () => {
  const all = catalogue(archive, now);
  const records = all.photos.map(photoRecorder(all));
  const titled = (title: string) => records.find((record) => record.title === title);

  it('is found by caption, credit and what it shows', () => {
    expect(titled('Quang cảnh lớp học')).toMatchObject({
      texts: ['Toàn cảnh', 'Đỗ Đức'],
      hasPhoto: true,
      section: 'tin-xa',
    });
    expect(titled('Quang cảnh lớp học')).not.toHaveProperty('body');
  });

  it('leads to its place in the article or album', () => {
    expect(titled('Quang cảnh lớp học')?.heading.url).toMatch(/^2023\/08\/bai\/#./);
    expect(titled('Múa lân')?.heading.url).toMatch(/^thu-vien-anh\/le-hoi\/#./);
    expect(titled('Múa lân')).toMatchObject({ texts: ['', ''], heading: { title: 'Lễ hội', caption: 'Múa lân' } });
  });
});
