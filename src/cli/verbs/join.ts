import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { type JoinReport, joinSlices } from '../../build/slices/join-slices.ts';
import { deltaArgument, readDeltaFile, writeDelta } from '../delta-file.ts';
import { refuseForbidden, workFolder } from '../site-options.ts';

export default defineCommand({
  meta: { name: 'join', description: 'Ghép các lát do “build --part K/N” dựng thành một trang.' },
  args: {
    slices: { type: 'positional', required: true, valueHint: 'LÁT…', description: 'Thư mục của từng lát, đủ N lát.' },
    out: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Nơi đặt trang (mặc định: dist).' },
    json: { type: 'boolean', description: 'In báo cáo dạng JSON cho máy đọc.' },
    delta: deltaArgument,
  },
  run: async ({ args }) => {
    const folders = args._.map((folder) => resolve(folder));
    const outDir = resolve(args.out ?? 'dist');
    refuseForbidden(outDir, folders, 'Thư mục của các lát');
    const deltaFile = readDeltaFile(args.delta, outDir);
    const ledgerFile = join(workFolder(['join', outDir]), 'published.json');
    await joinSlices(folders, outDir, ledgerFile, async (report) => {
      if (deltaFile !== undefined) await writeDelta(deltaFile, report);
      process.stdout.write(args.json ? `${JSON.stringify(report)}\n` : formatReport(report, outDir));
    });
  },
});

function formatReport(report: JoinReport, outDir: string): string {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return [
    `Đã ghép ${number(report.slices)} lát vào ${outDir}`,
    `  Bài viết      ${number(report.articles)}`,
    `  Ảnh           ${number(report.photos)}`,
    `  Trang         ${number(report.pages)}`,
    `  Tệp           thêm ${number(report.added.length)}, đổi ${number(report.changed.length)}, xóa ${number(report.removed.length)}, giữ ${number(report.unchanged)}`,
    `  Thời gian     ${number(report.seconds, 1)} giây`,
    '',
  ].join('\n');
}
