import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { generatorRoot } from '../build/generator-root.ts';
import { type Forbidden, whyForbidden } from '../build/publish/forbidden-place.ts';
import type { Options } from '../content/options.ts';
import type { Slice } from '../lib/slices/deal.ts';
import { UsageError, usageError } from './arguments.ts';

const privateDir = join(generatorRoot, '.vankho');

/** The cache of photographs, one for all sites. */
export const photoCacheDir = join(privateDir, 'anh');

/** The flags that `build` and `dev` share, as typed. */
export interface SiteFlags {
  content?: string;
  out?: string;
  site?: string;
  base?: string;
  now?: string;
  part?: string;
}

/** Their help texts, for citty. */
export const siteArguments = {
  content: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Thư mục nội dung (mặc định: content).' },
  site: { type: 'string', valueHint: 'ĐỊA-CHỈ', description: 'Địa chỉ trang, thay cho “url” trong trang-web.yaml.' },
  base: { type: 'string', valueHint: '/ĐƯỜNG-DẪN/', description: 'Đường dẫn con mà trang nằm dưới (mặc định: /).' },
  now: {
    type: 'string',
    valueHint: 'NGÀY-GIỜ',
    description: 'Coi như đang là lúc này, dạng ISO (mặc định: đồng hồ máy).',
  },
} as const;

/**
 * Turns flags into the options of a run.
 *
 * @throws UsageError when a flag makes no sense
 */
export function readSiteOptions(flags: SiteFlags, showDrafts: boolean): Options {
  const contentDir = resolve(flags.content ?? 'content');
  const outDir = resolve(flags.out ?? 'dist');
  refuseForbidden(outDir, [contentDir], 'Thư mục nội dung');
  const base = readBase(flags.base);
  const site = readSite(flags.site);
  const slice = readSlice(flags.part);
  return {
    contentDir,
    outDir,
    workDir: workFolder([contentDir, outDir, base, showDrafts, ...(slice ? [slice] : [])]),
    photoCacheDir,
    site,
    base,
    now: readNow(flags.now),
    showDrafts,
    ...(slice && { slice }),
  };
}

/**
 * The private folder of a task that is run again and again.
 *
 * @param task what tells it from others
 */
export function workFolder(task: unknown): string {
  const name = createHash('sha256').update(JSON.stringify(task)).digest('hex').slice(0, 12);
  return join(privateDir, name);
}

/**
 * An output is emptied of whatever is not of the site.
 *
 * @param sources absolute paths of what the site is made from
 * @param what the sources are called, at the beginning of a sentence
 * @throws UsageError when it is a folder that must not be, wherever links lead
 */
export function refuseForbidden(outDir: string, sources: readonly string[], what: string): void {
  const reason = whyForbidden(outDir, sources);
  if (reason === undefined) return;
  const sentences: Record<Forbidden, string> = {
    source: `${what} và thư mục xuất bản không được nằm trong nhau.`,
    root: `${outDir} là gốc của ổ đĩa, không làm thư mục xuất bản được.`,
    home: `${outDir} là thư mục cá nhân, hoặc chứa thư mục ấy, không làm thư mục xuất bản được.`,
    generator: `${outDir} thuộc mã nguồn của Vankho, không làm thư mục xuất bản được.`,
  };
  const remedy = reason === 'source' ? '' : ' Hãy chọn một thư mục riêng cho trang sau --out.';
  throw new UsageError(reason === 'source' ? 'out-entangled' : 'out-forbidden', sentences[reason] + remedy);
}

function readBase(text = '/'): string {
  const base = `/${text}/`.replace(/\/{2,}/g, '/');
  if (!/^\/(?:[\w.~-]+\/)*$/.test(base))
    throw usageError(`Đường dẫn con “${text}” chỉ gồm chữ không dấu, chữ số, “-”, “_”, “.”.`);
  return base;
}

function readSite(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^\s/]+\/?$/.test(text)) {
    throw usageError(`Địa chỉ trang “${text}” phải có dạng https://vidu.vn; đường dẫn con viết ở --base.`);
  }
  return text.replace(/\/$/, '');
}

function readSlice(text: string | undefined): Slice | undefined {
  if (text === undefined) return undefined;
  const [, number = 0, of = 0] = (/^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? []).map(Number);
  if (number === 0 || number > of) {
    throw usageError(`Lát “${text}” phải có dạng K/N, K từ 1 đến N, N không quá 999, ví dụ 2/5.`);
  }
  return { number, of };
}

/**
 * What time it is for a run, in milliseconds since the epoch.
 *
 * @throws UsageError when the text is no time
 */
export function readNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const now = Date.parse(text);
  if (Number.isNaN(now)) throw usageError(`“${text}” không phải ngày giờ ISO, ví dụ 2024-01-31T08:00+07:00.`);
  return now;
}
