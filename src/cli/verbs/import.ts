import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { parseColumns } from '../../import/columns/choose-columns.ts';
import { importCsv } from '../../import/csv/import-csv.ts';
import { importHtml } from '../../import/html/import-html.ts';
import { importJsonl } from '../../import/jsonl/import-jsonl.ts';
import { reportFile } from '../../import/pipeline/import-archive.ts';
import type { ImportOptions } from '../../import/pipeline/plan-import.ts';
import { showProgress } from '../../import/report/progress.ts';
import { describeImport, type ImportReport, isDamaged } from '../../import/report/report.ts';
import type { BodyKind } from '../../import/text/body.ts';
import { importWxr } from '../../import/wxr/import-wxr.ts';
import { usageError } from '../arguments.ts';

const shownLines = 20;
const formats = ['html', 'wxr', 'jsonl', 'csv'];
/** What only some sources have. */
const onlyFor = {
  pattern: ['html'],
  index: ['html'],
  'old-url': ['html'],
  uploads: ['html', 'wxr'],
  columns: ['jsonl', 'csv'],
  body: ['jsonl', 'csv'],
};

export default defineCommand({
  meta: {
    name: 'import',
    description:
      'Đưa kho bài cũ vào thư mục nội dung: trang web đã lưu (html), bản xuất WordPress (wxr), tệp JSON Lines (jsonl), bảng CSV (csv).',
  },
  args: {
    format: {
      type: 'positional',
      required: true,
      valueHint: formats.join('|'),
      description: `Loại nguồn: ${formats.join(', ')}.`,
    },
    file: {
      type: 'positional',
      required: true,
      valueHint: 'NGUỒN…',
      description:
        'html: các thư mục hay tệp trang đã lưu; wxr: một tệp XML; jsonl, csv: một tệp, nén gzip hay không đều được.',
    },
    content: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'Thư mục nội dung nhận bài (bắt buộc; tạo mới nếu chưa có).',
    },
    mapping: {
      type: 'string',
      valueHint: 'TỆP',
      description: 'Tệp YAML gộp và đổi tên chuyên mục (mẫu: docs/vi-du/chuyen-muc-anh-xa.yaml).',
    },
    'default-category': {
      type: 'string',
      valueHint: 'SLUG',
      description: 'Chuyên mục cho bài không ghi chuyên mục (mặc định: tin-khac).',
    },
    'default-date': { type: 'string', valueHint: 'NĂM-THÁNG-NGÀY', description: 'Ngày cho bài không có ngày.' },
    'time-zone': {
      type: 'string',
      valueHint: 'MÚI-GIỜ',
      description: 'Múi giờ của trang (mặc định: của trang-web.yaml, hoặc Asia/Ho_Chi_Minh).',
    },
    columns: {
      type: 'string',
      valueHint: 'TÊN=CỘT,…',
      description:
        'jsonl, csv: cột nào chứa gì, ví dụ title=Tieu_de,body=Noi_dung; TÊN là id, title, description, body, date, category, author, url (mặc định với csv: nhận theo tên thường gặp).',
    },
    body: {
      type: 'enum',
      options: ['html', 'text'],
      description: 'jsonl, csv: nội dung bài là HTML hay chữ trơn (mặc định: nhận ra ở từng bài).',
    },
    pattern: {
      type: 'string',
      valueHint: 'TỆP',
      description: 'html: tệp YAML ghi tiêu đề, ngày, thân bài nằm ở đâu (mẫu: docs/vi-du/mau-trang-cu.yaml).',
    },
    index: {
      type: 'string',
      valueHint: 'TỆP',
      description: 'html: danh mục JSON ghi tiêu đề, ngày, tác giả… của từng tệp, khi trang không ghi.',
    },
    'old-url': {
      type: 'string',
      valueHint: 'ĐỊA-CHỈ',
      description: 'html: địa chỉ cũ của thư mục nguồn, khi trang không tự ghi địa chỉ của mình.',
    },
    uploads: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'html, wxr: thư mục chứa ảnh và tệp đính kèm của trang cũ.',
    },
    force: { type: 'boolean', description: 'Ghi đè những bài mà lần nhập trước đã đưa vào.' },
  },
  run: async ({ args }) => {
    const [, ...files] = args._;
    if (!formats.includes(args.format)) {
      throw usageError(`Không nhập được từ “${args.format}”: chỉ có ${formats.join(', ')}.`);
    }
    if (args.content === undefined) throw usageError('Thiếu --content THƯ-MỤC: nơi nhận bài.');
    for (const [flag, formatsOfFlag] of Object.entries(onlyFor)) {
      const isGiven = args[flag as keyof typeof onlyFor] !== undefined;
      if (isGiven && !formatsOfFlag.includes(args.format)) {
        throw usageError(`--${flag} chỉ dành cho ${formatsOfFlag.join(' và ')}.`);
      }
    }
    const extra = args.format === 'html' ? undefined : files[1];
    if (extra !== undefined) throw usageError(`Thừa “${extra}”: ${args.format} nhận một tệp.`);

    const progress = showProgress(process.stderr);
    const options: ImportOptions = {
      contentDir: resolve(args.content),
      mapping: args.mapping,
      defaultCategory: args['default-category'],
      defaultDate: args['default-date'],
      timeZone: args['time-zone'],
      force: args.force,
      onProgress: progress.show,
    };
    const report = await importFrom(args.format, files, args, options).finally(progress.clear);
    const lines = [...describeImport(report, shownLines), `Báo cáo đầy đủ: ${resolve(args.content, reportFile)}`];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (isDamaged(report)) process.exitCode = 1;
  },
});

interface SourceFlags {
  pattern?: string;
  index?: string;
  'old-url'?: string;
  uploads?: string;
  columns?: string;
  body?: BodyKind;
}

function importFrom(
  format: string,
  files: readonly string[],
  { pattern, index, 'old-url': oldUrl, uploads, columns, body }: SourceFlags,
  options: ImportOptions,
): Promise<ImportReport> {
  const [file = ''] = files;
  if (format === 'html') return importHtml({ ...options, paths: files, pattern, index, oldUrl, uploads });
  if (format === 'wxr') return importWxr({ ...options, file, uploads });
  const dump = { ...options, file, columns: parseColumns(columns), bodyKind: body };
  return format === 'csv' ? importCsv(dump) : importJsonl(dump);
}
