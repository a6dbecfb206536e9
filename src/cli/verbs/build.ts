import { defineCommand } from 'citty';
import { type BuildReport, buildSite } from '../../build/build.ts';
import type { TimedPart, Timing } from '../../build/stopwatch.ts';
import type { Options } from '../../content/options.ts';
import { formatProblems } from '../../lib/problems/format.ts';
import { deltaArgument, readDeltaFile, writeDelta } from '../delta-file.ts';
import { showProgress } from '../progress.ts';
import { readSiteOptions, type SiteFlags, siteArguments } from '../site-options.ts';

export default defineCommand({
  meta: { name: 'build', description: 'Dựng một thư mục nội dung thành trang tĩnh.' },
  args: {
    ...siteArguments,
    out: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Nơi đặt trang (mặc định: dist).' },
    part: {
      type: 'string',
      valueHint: 'K/N',
      description: 'Chỉ dựng lát thứ K trong N lát, để nhiều máy cùng dựng rồi ghép bằng “vankho join”.',
    },
    json: { type: 'boolean', description: 'In báo cáo dạng JSON cho máy đọc.' },
    timing: { type: 'boolean', description: 'In thêm thời gian của từng phần.' },
    delta: deltaArgument,
    purge: {
      type: 'boolean',
      description: 'Xóa ngay cả tệp cũ vẫn được giữ thêm một lần cho người đang mở trang cũ.',
    },
  },
  run: async ({ args }) => {
    await runBuild(args);
  },
});

type BuildFlags = SiteFlags & { json?: boolean; timing?: boolean; delta?: string; purge?: boolean };

/** Builds and prints the report; `start` does it too. */
export async function runBuild(flags: BuildFlags): Promise<{ outDir: string; base: string }> {
  const options = readSiteOptions(flags, false);
  const deltaFile = readDeltaFile(flags.delta, options.outDir);
  const progress = showProgress(process.stderr);
  try {
    const deliver = async (report: BuildReport): Promise<void> => {
      if (deltaFile !== undefined) await writeDelta(deltaFile, report);
      progress.done();
      const text = formatReport(report, options) + (flags.timing ? formatTiming(report.timing) : '');
      process.stdout.write(flags.json ? `${JSON.stringify(report)}\n` : text);
    };
    await buildSite(options, flags.json ? () => {} : progress, { purge: flags.purge, deliver });
  } catch (error) {
    progress.done();
    throw error;
  }
  return { outDir: options.outDir, base: options.base };
}

function formatReport(report: BuildReport, { outDir, slice }: Options): string {
  const number = (value: number, digits = 0): string =>
    value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const megabytes = (bytes: number): string => `${number(bytes / 1_000_000, 1)} MB`;
  return [
    ...(report.warnings.length > 0 ? [formatProblems(report.warnings)] : []),
    slice === undefined ? `Đã dựng xong vào ${outDir}` : `Đã dựng xong lát ${slice.number}/${slice.of} vào ${outDir}`,
    `  Bài viết      ${number(report.articles)}`,
    `  Ảnh           ${number(report.photos)}`,
    `  Trang         ${number(report.pages)} (dựng lại ${number(report.rendered)})`,
    `  Tệp           thêm ${number(report.added.length)}, đổi ${number(report.changed.length)}, xóa ${number(report.removed.length)}, giữ ${number(report.unchanged)}`,
    `  Chỉ mục tìm   ${megabytes(report.searchIndex)}`,
    `  Thời gian     ${number(report.seconds, 1)} giây`,
    `  Bộ nhớ cao nhất ${megabytes(report.peakMemory)}`,
    '',
  ].join('\n');
}

const partNames: Record<TimedPart, string> = {
  look: 'Xem có gì đổi',
  recall: 'So với lần dựng trước',
  read: 'Đọc và kiểm tra nội dung',
  compile: 'Dịch khuôn trang',
  photos: 'Xử lý ảnh',
  pages: 'Dựng trang',
  search: 'Lập chỉ mục tìm kiếm',
  digests: 'Ghi mã băm',
  publish: 'Đưa vào thư mục xuất bản',
  mark: 'Ghi nhớ cho lần sau',
};

function formatTiming(timing: Timing): string {
  const seconds = (value: number): string =>
    value.toLocaleString('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const lines = (Object.entries(timing) as [TimedPart, number][]).map(
    ([part, time]) => `  ${partNames[part].padEnd(26)}${seconds(time).padStart(8)} giây`,
  );
  return `Thời gian từng phần (có phần chạy cùng lúc)\n${lines.join('\n')}\n`;
}
