/** What the open data of a month are offered in. */
export const dataFormats = ['jsonl', 'csv'] as const;

export type DataFormat = (typeof dataFormats)[number];

/** Every address of the site, base included. The one place that spells them (docs/architecture.md, "Addresses"). */
export interface Urls {
  /** `/` or `/luu-tru/`: starts and ends with a slash. */
  base: string;
  home(): string;
  /** `2023/08/tap-huan` → `/2023/08/tap-huan/`. */
  article(id: string): string;
  /** `2023`, `2023-08` or `2023-08-03` → `/2023/08/03/`. */
  calendar(period: string): string;
  sections(): string;
  section(slug: string, period?: string): string;
  authors(): string;
  author(slug: string, period?: string): string;
  topics(): string;
  topic(slug: string, period?: string): string;
  /** The library, or a `2023` or `2023-08` of it. */
  photos(period?: string): string;
  /** Photographs of a section, or a year or month of them. */
  sectionPhotos(slug: string, period?: string): string;
  album(slug: string): string;
  /** The page of a photograph of an article; for names see `photo/page-name.ts`. */
  articlePhoto(id: string, name: string): string;
  albumPhoto(album: string, name: string): string;
  /** A published size of a photograph, named by its content. */
  photoVariant(hash: string, width: number, format: 'avif' | 'webp' | 'jpg'): string;
  /** The picture of pages without a photograph of their own. */
  shareImage(name: string): string;
  attachment(file: string): string;
  page(slug: string): string;
  search(): string;
  latest(): string;
  /** What the reader's device keeps; `chua-luu`: what stands in for what it does not. */
  offline(page?: 'chua-luu'): string;
  links(): string;
  /** What an edition for use without a network says of itself. */
  edition(): string;
  data(): string;
  /** `2023-08` → `/du-lieu/2023/08.jsonl`. */
  dataMonth(month: string, format: DataFormat): string;
  /** The digests of all data. */
  checksums(): string;
  rss(section?: string): string;
  /** The feed of an author or topic, by the address of its first page. */
  feedOf(home: string): string;
  jsonFeed(): string;
  openSearch(): string;
  /** The root of the sitemaps, or one of them: `2023-08`, `trang`, `tin-moi`. */
  sitemap(name?: string): string;
  /** Parts that a script places into pages: never linked, never indexed. */
  fragment(name: 'moi-nhat' | 'anh-moi' | 'ngay-nay'): string;
  /** Any path from the root of the site, as it is written in an address: `logo.svg` → `/luu-tru/logo.svg`. */
  file(path: string): string;
  /** A file of `tep-tinh/`, by its name: `logo #1.svg` → `/luu-tru/logo%20%231.svg`. */
  staticFile(name: string): string;
  /** With scheme and host, for canonical links, feeds and structured data. */
  absolute(path: string): string;
}

/**
 * Spells the addresses of one site.
 *
 * @param site scheme and host, `https://vidu.vn`
 * @param base path the site lives under, `/` or `/luu-tru/`; missing slashes are added
 */
export function createUrls(site: string, base: string): Urls {
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const folder = (...parts: (string | undefined)[]): string =>
    root +
    parts
      .filter((part) => part !== undefined && part !== '')
      .map((part) => `${part}/`)
      .join('');
  const periodPath = (period: string | undefined): string | undefined => period?.replaceAll('-', '/');

  return {
    base: root,
    home: () => root,
    article: (id) => folder(id),
    calendar: (period) => folder(periodPath(period)),
    sections: () => folder('chuyen-muc'),
    section: (slug, period) => folder('chuyen-muc', slug, periodPath(period)),
    authors: () => folder('tac-gia'),
    author: (slug, period) => folder('tac-gia', slug, periodPath(period)),
    topics: () => folder('chu-de'),
    topic: (slug, period) => folder('chu-de', slug, periodPath(period)),
    photos: (period) => folder('thu-vien-anh', periodPath(period)),
    sectionPhotos: (slug, period) => folder('thu-vien-anh', 'chuyen-muc', slug, periodPath(period)),
    album: (slug) => folder('thu-vien-anh', slug),
    articlePhoto: (id, name) => folder(id, 'anh', name),
    albumPhoto: (album, name) => folder('thu-vien-anh', album, name),
    photoVariant: (hash, width, format) => `${root}_anh/${hash}-${width}.${format}`,
    shareImage: (name) => `${root}_chia-se/${name}`,
    attachment: (file) => root + encodePath(attachmentPath(file)),
    page: (slug) => folder(slug),
    search: () => folder('tim-kiem'),
    latest: () => folder('moi-nhat'),
    offline: (page) => folder('ngoai-tuyen', page),
    links: () => folder('lien-ket'),
    edition: () => folder('an-ban'),
    data: () => folder('du-lieu'),
    dataMonth: (month, format) => `${folder('du-lieu')}${month.replace('-', '/')}.${format}`,
    checksums: () => `${folder('du-lieu')}SHA256SUMS`,
    rss: (section) => (section === undefined ? `${root}rss.xml` : `${folder('chuyen-muc', section)}rss.xml`),
    feedOf: (home) => `${home}rss.xml`,
    jsonFeed: () => `${root}feed.json`,
    openSearch: () => `${root}opensearch.xml`,
    sitemap: (name) => root + (name === undefined ? 'sitemap-index.xml' : `sitemap/${name}.xml`),
    fragment: (name) => folder('manh', name),
    file: (path) => root + path.replace(/^\/+/, ''),
    staticFile: (name) => root + encodePath(name),
    absolute: (path) => new URL(path, site).href,
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Where an article's attachment is published, from the root of the site: beside its article's page.
 *
 * @example attachmentPath('bai-viet/2023/08/tap-huan/ke-hoach.pdf') // '2023/08/tap-huan/ke-hoach.pdf'
 */
export function attachmentPath(file: string): string {
  return file.replace(/^bai-viet\//, '');
}
