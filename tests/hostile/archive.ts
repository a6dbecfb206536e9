import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { vi } from '../../src/i18n/vi.ts';
import { isPlayed } from '../../src/lib/media/embed.ts';
import { isAskable } from '../../src/lib/redirect.ts';
import { createUrls } from '../../src/lib/url.ts';
import { imagesOf } from '../../src/markdown/image-nodes.ts';
import { isRemote } from '../../src/markdown/images.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { type Payload, payloads } from './payloads.ts';

/** Files of a content folder: path → content. */
export type Files = Map<string, string | Uint8Array>;

/** Scheme and host of both archives. */
export const hostileOrigin = 'https://vidu.vn';

/** How many payloads stand in one article, and in one name of those that have pages of their own. */
const together = 28;

/** What one article holds. */
interface Chapter {
  /** Of its file, under `bai-viet/`. */
  place: string;
  payloads: readonly Payload[];
}

/** Whether what is written after a payload is still read as a paragraph, so that it hides no other. */
function isClosed({ text }: Payload): boolean {
  const html = renderMarkdown(`${text}\n\nSau cùng.\n`, { photos: [], media: [], stills: [], urls, words: vi.media });
  return html.endsWith('<p>Sau cùng.</p>');
}

const urls = createUrls(hostileOrigin, '/');

/** All payloads, those which would hide others each in an article of its own. */
const chapters: readonly Chapter[] = [
  ...inGroups(payloads.filter(isClosed)),
  ...payloads.filter((payload) => !isClosed(payload)).map((payload) => [payload]),
].map((held, index) => ({ place: `2023/0${1 + (index % 8)}/bai-${index}`, payloads: held }));

function inGroups(all: readonly Payload[]): Payload[][] {
  return Array.from({ length: Math.ceil(all.length / together) }, (_, index) =>
    all.slice(index * together, (index + 1) * together),
  );
}

/** What can be the name of a file, as it stands: no longer than file systems take, none of the two signs that no name may hold. */
export const fileNames = payloads.filter(
  ({ text }) => !/[/\0]/.test(text) && Buffer.byteLength(text) <= 180 && text.isWellFormed(),
);

/** Payloads that a check refuses in a text, for they place a picture which is not there. */
export const refusedTexts = payloads.filter(({ text }) =>
  imagesOf(text).some(({ src }) => !isRemote(src) && !isPlayed(src)),
);

/** Payloads that are refused as an old address. */
export const refusedAliases = payloads.filter(({ text }) => !isAskable(aliasOf(text)));

/**
 * An archive whose articles have payloads in title, text, summary, source, corrections, old addresses and the facts of their photograph;
 * names of authors and topics, of files beside an article and of photographs of an album are payloads, too.
 */
export async function hostileArticles(): Promise<Files> {
  const picture = await makePicture('#789');
  const files: Files = new Map([
    ['trang-web.yaml', `name: Báo Ví Dụ\nurl: ${hostileOrigin}\npublisher: { name: Tòa soạn }\nfeedback: a@vidu.vn\n`],
    ['chuyen-muc.yaml', '- { slug: tin-tuc, name: Tin tức }\n'],
    ['chuyen-huong.csv', redirectRows()],
  ]);
  chapters.forEach((chapter, index) => {
    files.set(`bai-viet/${chapter.place}/index.md`, article(chapter, index));
    files.set(`bai-viet/${chapter.place}/anh.jpg`, picture);
  });
  const handed = 'bai-viet/2023/08/tep-kem';
  files.set(
    `${handed}/index.md`,
    '---\ntitle: Bài có tệp kèm\ncategory: tin-tuc\ndate: 2023-08-28\n---\n\nXem tệp kèm.\n',
  );
  files.set('thu-vien-anh/ten-tep/index.md', '---\ntitle: Tên tệp\ndate: 2023-08-28\n---\n');
  for (const { text } of fileNames) {
    files.set(`${handed}/${text}.pdf`, '%PDF-1.7\n');
    files.set(`thu-vien-anh/ten-tep/${text}.jpg`, picture);
  }
  return files;
}

/** So many archives of hostile settings are built: in each place that all pages show, half of the payloads have stood then. */
export const turns = [0, 1, 2, 3, 4] as const;

/**
 * An archive of one article, whose settings, sections, names, album, page and abbreviations hold all payloads: each in every place that one
 * page shows. What all pages show holds a tenth of them at a time, another in each turn.
 */
export async function hostileSettings(turn: number): Promise<Files> {
  const all = quote(wordsOf(payloads));
  const share = shares(turn);
  const own = ['name', 'licence', 'editorInChief', 'address'].map((key) => `  ${key}: ${share()}\n`).join('');
  const link = (): string => `  - { name: ${share()}, url: 'https://vidu.vn/?q="><script>pwned(0)</script>' }\n`;
  const section = (slug: string): string => `- { slug: ${slug}, name: ${share()}, description: ${all} }\n`;
  const term = `- { slug: ten, name: ${all}, description: ${all} }\n`;
  const photo = ['caption', 'credit', 'place', 'copyright', 'licence'].map((key) => `${key}: ${all}`).join(', ');
  const dated = (keys: string): string => `---\ntitle: ${all}\ndate: 2023-08-03\n${keys}\n---\n\nMột bài.\n`;
  return new Map<string, string | Uint8Array>([
    [
      'trang-web.yaml',
      `name: ${share()}\ntagline: ${share()}\ndescription: ${all}\nurl: ${hostileOrigin}\nlogo: ${quote(oddName)}\nmenu: [muc-0]\n` +
        `publisher:\n${own}  phone: ${share()}\nlinks:\n${link()}${link()}`,
    ],
    [`tep-tinh/${oddName}`, '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['chuyen-muc.yaml', ['muc-0', 'muc-1', 'muc-2'].map(section).join('')],
    ['tac-gia.yaml', term],
    ['chu-de.yaml', term],
    ['viet-tat.yaml', `- { short: VTT, long: ${quote('viết tắt "><script>pwned(0)</script>')} }\n`],
    ['trang/gioi-thieu.md', `---\ntitle: ${all}\ndescription: ${all}\n---\n\nMột trang.\n`],
    ['thu-vien-anh/le-hoi/index.md', dated(`summary: ${all}\nphotos: [{ file: a.jpg, ${photo} }]`)],
    ['thu-vien-anh/le-hoi/a.jpg', await makePicture('#987')],
    ['bai-viet/2023/08/bai.md', dated(`category: muc-1\nsummary: ${all}\nauthor: ${all}\ntags: ${all}`)],
    ['bai-viet/2023/08/go.md', dated(`category: muc-2\nwithdrawn: ${all}`)],
  ]);
}

/** An archive whose mistakes are told in the words of payloads: names of files, keys, values, what YAML cannot read. */
export function hostileMistakes(): Files {
  const evil = '<img src=x onerror=pwned(1)>';
  const other = '</script><script>pwned(2)</script>';
  const head = (keys: string): string => `---\ntitle: Bài\ndate: 2023-08-03\n${keys}\n---\n\nMột bài.\n`;
  return new Map([
    ['trang-web.yaml', `name: Báo\nurl: ${hostileOrigin}\npublisher: { name: Tòa soạn }\n`],
    ['chuyen-muc.yaml', '- { slug: tin-tuc, name: Tin tức }\n'],
    ['tep-tinh/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['bai-viet/2023/08/bai.md', head('category: tin-tuc')],
    [`bai-viet/2023/08/${evil}.md`, head('category: tin-tuc')],
    ['bai-viet/2023/08/muc.md', head(`category: ${quote(other)}`)],
    ['bai-viet/2023/08/khoa.md', head(`category: tin-tuc\n${quote(evil)}: a`)],
    ['bai-viet/2023/08/ngay.md', head(`category: tin-tuc\nupdated: ${quote(other)}`)],
    ['bai-viet/2023/08/yaml.md', head(`category: [${evil}\n"${other}`)],
  ]);
}

/** A name of a file that an address must encode. */
const oddName = 'logo #1?%&\'".svg';

/** Gives a part of the payloads each time, all of them in ten times. @param first the part to begin with */
function shares(first: number): () => string {
  const parts = 10;
  let given = first;
  return () => {
    const part = given++ % parts;
    return quote(wordsOf(payloads.filter((_, index) => index % parts === part)));
  };
}

function makePicture(background: string): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 6, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** Puts the files of an archive into a folder. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function article({ place, payloads: held }: Chapter, index: number): string {
  const words = quote(wordsOf(held));
  const names = namesOf(index);
  const date = `${place.slice(0, 7).replace('/', '-')}-${10 + (index % 17)}`;
  const aliases = held.map(({ text }) => aliasOf(text)).filter(isAskable);
  const photo = ['alt', 'caption', 'credit', 'place', 'copyright', 'licence']
    .map((key) => `${key}: ${words}`)
    .join(', ');
  const keys = [
    `title: ${quote(`${wordsOf(held)} ${index}`)}\nsummary: ${words}\ncategory: tin-tuc\ndate: ${date}\n`,
    `author: ${quote(`Tên ${names.index} ${wordsOf(names.payloads)}`)}\ntags: ${quote(`Thẻ ${names.index} ${wordsOf(names.payloads)}`)}\n`,
    `source: ${words}\ncorrections: [${held.map(({ text }) => `{ date: 2023-08-30, text: ${quote(text)} }`).join(', ')}]\n`,
    `aliases: [${aliases.map(quote).join(', ')}]\nphotos: [{ file: anh.jpg, ${photo} }]\n`,
  ];
  const body = held.filter((each) => !refusedTexts.includes(each)).map(({ text }) => `${text}\n\n`);
  return `---\n${keys.join('')}---\n\n![${asAlt(wordsOf(held))}](anh.jpg)\n\n${body.join('')}`;
}

/** Who and what an article is of: names that several have, for each has pages and a feed of its own. */
function namesOf(index: number): { index: number; payloads: Payload[] } {
  const each = 4;
  const first = index - (index % each);
  return { index: first, payloads: chapters.slice(first, first + each).flatMap(({ payloads: held }) => held) };
}

function wordsOf(held: readonly Payload[]): string {
  return held.map(({ text }) => text).join(' ');
}

function aliasOf(text: string): string {
  return `/cu/${text}`;
}

/** Each leads from an address of its own to the search page, asked for the payload. */
function redirectRows(): string {
  return payloads
    .filter(({ text }) => !/\p{Cc}/u.test(text))
    .map(({ id, text }) => `/tu/${id},"/tim-kiem/?q=${text.replaceAll('"', '""')}"\n`)
    .join('');
}

/** As a scalar of YAML, of ASCII alone. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** As the text of a picture, on one line. */
function asAlt(text: string): string {
  return text.replace(/[\\[\]`<>&*_~|!]/g, '\\$&').replace(/\s+/g, ' ');
}
