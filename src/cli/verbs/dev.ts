import { defineCommand } from 'citty';
import { startLivePreview } from '../../build/preview/live-preview.ts';
import { taskText } from '../../i18n/vi.ts';
import { formatProblems } from '../../lib/problems/format.ts';
import { readPort } from '../arguments.ts';
import { readSiteOptions, siteArguments } from '../site-options.ts';

export default defineCommand({
  meta: { name: 'dev', description: 'Xem trước ngay trong lúc viết: lưu tệp là thấy, kể cả bản nháp.' },
  args: {
    ...siteArguments,
    port: { type: 'string', valueHint: 'SỐ', description: 'Cổng (mặc định: 4321, hoặc cổng trống kế tiếp).' },
  },
  run: async ({ args }) => {
    const options = readSiteOptions(args, true);
    const preview = await startLivePreview(options, readPort(args.port), (problems) => {
      // Also when nothing is wrong: VS Code takes mistakes off its list at the next reading (`editor/tasks.ts`).
      process.stderr.write(`${taskText.reading}\n${formatProblems(problems)}\n`);
    });
    process.stdout.write(`Đang xem trước tại ${preview.url} (Ctrl+C để dừng).\n`);
    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    await preview.stop();
  },
});
