import { join, relative, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { generatorRoot } from '../../build/generator-root.ts';
import { type Created, createEntry } from '../../editor/create.ts';
import { findSection } from '../../editor/find-section.ts';
import { slugOf } from '../../editor/new-file.ts';
import { type Newsroom, readNewsroom } from '../../editor/read-newsroom.ts';
import { hasEditorFiles, writeEditorFiles } from '../../editor/write-files.ts';
import { parseWallClock, wallClockToInstant } from '../../lib/date/wall-clock.ts';
import { usageError } from '../arguments.ts';
import { askEntry, type Given, splitList } from '../ask-entry.ts';

interface Flags {
  title?: string;
  album?: boolean;
  category?: string;
  author?: string;
  date?: string;
  summary?: string;
  tags?: string;
  slug?: string;
  draft?: boolean;
  folder?: boolean;
}

export default defineCommand({
  meta: {
    name: 'new',
    description: 'Tạo tệp cho một bài mới: đúng thư mục, đúng địa chỉ, sẵn phần khai báo. Thiếu gì thì hỏi.',
  },
  args: {
    title: { type: 'positional', required: false, valueHint: '"TIÊU ĐỀ"', description: 'Tiêu đề, trong ngoặc kép.' },
    category: { type: 'string', valueHint: 'SLUG', description: 'Chuyên mục: slug hoặc tên.' },
    author: { type: 'string', valueHint: 'TÊN', description: 'Tác giả; nhiều người thì cách nhau bằng dấu phẩy.' },
    date: { type: 'string', valueHint: 'NGÀY-GIỜ', description: 'Ngày giờ đăng (mặc định: bây giờ, ở tòa soạn).' },
    summary: { type: 'string', valueHint: 'CÂU', description: 'Sapo.' },
    tags: { type: 'string', valueHint: 'CHỦ-ĐỀ', description: 'Các chủ đề, cách nhau bằng dấu phẩy.' },
    folder: { type: 'boolean', description: 'Cho bài một thư mục riêng, để đặt ảnh và tệp kèm.' },
    draft: { type: 'boolean', description: 'Đánh dấu là bản nháp.' },
    album: { type: 'boolean', description: 'Tạo album ảnh thay vì bài viết.' },
    slug: { type: 'string', valueHint: 'TÊN', description: 'Phần cuối của địa chỉ (mặc định: từ tiêu đề).' },
    content: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Thư mục nội dung (mặc định: content).' },
  },
  run: async ({ args }) => {
    const contentDir = resolve(args.content ?? 'content');
    const newsroom = await readNewsroom(contentDir);
    const given = readFlags(args, newsroom);
    const missing = whatIsMissing(given, newsroom);
    if (missing !== undefined && !isTerminal()) throw usageError(missing);
    const entry = missing === undefined ? given : await askEntry(given, newsroom, contentDir);
    if (entry === undefined) {
      process.stdout.write('Đã thôi, chưa tạo gì.\n');
      return;
    }
    const { slug = slugOf({ kind: entry.kind, title: entry.title ?? '' }) } = entry;
    if (slug === '') throw usageError('Tiêu đề không có chữ cái La-tinh hay chữ số nào: đặt địa chỉ bằng --slug.');
    await refreshEditorFiles(contentDir);
    const created = await createEntry(contentDir, { ...entry, title: entry.title ?? '' }, slug);
    const isScheduled = wallClockToInstant(entry.date, newsroom.timeZone) > Date.now();
    process.stdout.write(describe(created, contentDir, isScheduled));
  },
});

function readFlags(flags: Flags, newsroom: Newsroom): Given {
  const kind = flags.album ? 'album' : 'article';
  if (flags.album && flags.category !== undefined) throw usageError('Album không thuộc chuyên mục nào: bỏ --category.');
  const section = flags.category === undefined ? undefined : findSection(newsroom, flags.category);
  if (typeof section === 'string') throw usageError(section);
  return {
    kind,
    title: flags.title?.trim() || undefined,
    category: section?.slug,
    date: readDate(flags.date, newsroom.timeZone),
    authors: splitList(flags.author ?? ''),
    summary: flags.summary,
    tags: splitList(flags.tags ?? ''),
    isDraft: flags.draft === true,
    hasFolder: flags.folder === true,
    slug: flags.slug,
  };
}

/** The reading of the newsroom's clock: now, unless told otherwise. */
function readDate(text: string | undefined, zone: string): string {
  const date = parseWallClock(text ?? new Date().toISOString(), zone);
  if (date === undefined) throw usageError(`“${text}” không phải ngày giờ, ví dụ "2023-08-03 17:08".`);
  return date;
}

function whatIsMissing({ kind, title, category }: Given, { sections }: Newsroom): string | undefined {
  if (title === undefined) return 'Thiếu tiêu đề, ví dụ: vankho new "Hội nghị báo cáo viên" --category tin-tuc.';
  if (kind === 'album' || category !== undefined) return undefined;
  if (sections.length === 0) return 'Chưa có chuyên mục nào: hãy thêm vào chuyen-muc.yaml trước.';
  return `Thiếu --category, một trong: ${sections.map(({ slug }) => slug).join(', ')}.`;
}

function isTerminal(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/** The folder that is opened in VS Code shall know sections and authors that came since. */
async function refreshEditorFiles(contentDir: string): Promise<void> {
  const folder = process.cwd();
  if (hasEditorFiles(folder)) await writeEditorFiles({ folder, contentDir, generator: generatorRoot }, false);
}

function describe({ file, address }: Created, contentDir: string, isScheduled: boolean): string {
  const path = relative(process.cwd(), join(contentDir, file));
  const ownFolder = file.endsWith('/index.md') ? ['  Ảnh, tệp kèm   đặt ngay trong thư mục ấy'] : [];
  const schedule = isScheduled ? ['  Hẹn giờ        bài ra ở lần dựng đầu tiên sau ngày giờ đã ghi'] : [];
  return [
    `Đã tạo ${path}`,
    `  Địa chỉ        ${address}`,
    ...ownFolder,
    ...schedule,
    '  Tiếp theo      mở tệp, viết thân bài dưới dòng --- thứ hai; xem trước bằng lệnh dev',
    '',
  ].join('\n');
}
