import type { Album, Archive, Article, Photo, Section, Settings } from '../../../src/lib/archive/types.ts';

/** An archive as small as a test needs it: each builder gives a whole thing, the test says what matters. */
export function anArchive(parts: Partial<Archive> = {}): Archive {
  return {
    settings: theSettings(),
    sections: [aSection('tin-tuc')],
    authors: [],
    topics: [],
    articles: [],
    albums: [],
    pages: [],
    redirects: [],
    abbreviations: [],
    ...parts,
  };
}

export function theSettings(parts: Partial<Settings> = {}): Settings {
  return {
    name: 'Báo Ví Dụ',
    url: 'https://vidu.vn',
    timeZone: 'Asia/Ho_Chi_Minh',
    publisher: { name: 'Tòa soạn Ví Dụ' },
    theme: 'co-quan',
    colours: { accent: '#a6192e', accentDark: '#ff8a8a' },
    menu: [],
    links: [],
    offline: true,
    ...parts,
  };
}

export function aSection(slug: string, parent?: string): Section {
  return { slug, name: `Chuyên mục ${slug}`, parent };
}

/** An article of the section `tin-tuc`; its date is 3 August 2023 unless told otherwise. */
export function anArticle(id: string, parts: Partial<Article> = {}): Article {
  return {
    id,
    file: `bai-viet/${id}.md`,
    digest: '0',
    title: `Bài ${id}`,
    category: 'tin-tuc',
    date: '2023-08-03T17:08',
    authors: [],
    tags: [],
    related: [],
    draft: false,
    pinned: false,
    corrections: [],
    photos: [],
    media: [],
    stills: [],
    attachments: [],
    ...parts,
  };
}

export function anAlbum(slug: string, parts: Partial<Album> = {}): Album {
  return {
    slug,
    file: `thu-vien-anh/${slug}/index.md`,
    digest: '0',
    title: `Album ${slug}`,
    date: '2023-08-03',
    draft: false,
    photos: [],
    ...parts,
  };
}

/** A photograph of 3000 × 2000 pixels. */
export function aPhoto(src: string, parts: Partial<Photo> = {}): Photo {
  const file = `bai-viet/2023/08/bai/${src}`;
  return { file, src, alt: '', hash: '0123456789abcdef', width: 3000, height: 2000, tone: 0, ...parts };
}
