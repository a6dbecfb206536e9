import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { importJsonl } from '../../import/jsonl/import-jsonl.ts';
import { reportFile } from '../../import/pipeline/import-archive.ts';
import { showProgress } from '../../import/report/progress.ts';
import { describeImport, isDamaged } from '../../import/report/report.ts';
import { usageError } from '../arguments.ts';

const shownLines = 20;

export default defineCommand({
  meta: { name: 'import', description: 'Đưa kho bài cũ từ tệp JSON Lines (mỗi dòng một bài) vào thư mục nội dung.' },
  args: {
    format: { type: 'positional', required: true, valueHint: 'jsonl', description: 'Loại nguồn: jsonl.' },
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
  },
  run: async ({ args }) => {
    if (args.format !== 'jsonl') throw usageError(`Không nhập được từ “${args.format}”: chỉ có jsonl.`);
    if (args.content === undefined) throw usageError('Thiếu --content THƯ-MỤC: nơi nhận bài.');
    const progress = showProgress(process.stderr);
    const report = await importJsonl({
      file: args.file,
      contentDir: resolve(args.content),
      mapping: args.mapping,
      defaultCategory: args['default-category'],
      defaultDate: args['default-date'],
      timeZone: args['time-zone'],
      onProgress: progress.show,
    }).finally(progress.clear);
    const lines = [...describeImport(report, shownLines), `Báo cáo đầy đủ: ${resolve(args.content, reportFile)}`];
    process.stdout.write(`${lines.join('\n')}\n`);
    if (isDamaged(report)) process.exitCode = 1;
  },
});
