import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { parseColumns } from '../../import/columns/choose-columns.ts';
import { type CsvImport, importCsv } from '../../import/csv/import-csv.ts';
import { importJsonl } from '../../import/jsonl/import-jsonl.ts';
import { reportFile } from '../../import/pipeline/import-archive.ts';
import { showProgress } from '../../import/report/progress.ts';
import { describeImport, type ImportReport, isDamaged } from '../../import/report/report.ts';
import { usageError } from '../arguments.ts';

const shownLines = 20;
const importers: Record<string, (options: CsvImport) => Promise<ImportReport>> = { jsonl: importJsonl, csv: importCsv };

export default defineCommand({
  meta: {
    name: 'import',
    description: 'Đưa kho bài cũ từ tệp JSON Lines (mỗi dòng một bài) hoặc bảng CSV vào thư mục nội dung.',
  },
  args: {
    format: { type: 'positional', required: true, valueHint: 'jsonl|csv', description: 'Loại nguồn: jsonl, csv.' },
    file: {
      type: 'positional',
      required: true,
      valueHint: 'TỆP[.gz]',
      description: 'Tệp nguồn, nén gzip hay không đều được.',
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
        'Cột nào chứa gì, ví dụ title=Tieu_de,body=Noi_dung; TÊN là id, title, description, body, date, category, author, url (mặc định với csv: nhận theo tên thường gặp).',
    },
    body: {
      type: 'enum',
      options: ['html', 'text'],
      description: 'Nội dung bài là HTML hay chữ trơn (mặc định: nhận ra ở từng bài).',
    },
  },
  run: async ({ args }) => {
    const importDump = importers[args.format];
    if (importDump === undefined) throw usageError(`Không nhập được từ “${args.format}”: chỉ có jsonl, csv.`);
    if (args.content === undefined) throw usageError('Thiếu --content THƯ-MỤC: nơi nhận bài.');
    const progress = showProgress(process.stderr);
    const report = await importDump({
      file: args.file,
      contentDir: resolve(args.content),
      mapping: args.mapping,
      defaultCategory: args['default-category'],
      defaultDate: args['default-date'],
      timeZone: args['time-zone'],
      columns: parseColumns(args.columns),
      bodyKind: args.body,
      onProgress: progress.show,
    }).finally(progress.clear);
    const lines = [...describeImport(report, shownLines), `Báo cáo đầy đủ: ${resolve(args.content, reportFile)}`];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (isDamaged(report)) process.exitCode = 1;
  },
});
