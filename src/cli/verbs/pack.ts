import { defineCommand } from 'citty';
import { packEdition } from '../../pack/pack-edition.ts';
import { agreeOnTerminal } from '../ask-pack.ts';
import { describePlan, describeReport } from '../describe-pack.ts';
import { readPackOptions } from '../pack-options.ts';
import { showProgress } from '../progress.ts';
import { siteArguments } from '../site-options.ts';

export default defineCommand({
  meta: { name: 'pack', description: 'Đóng gói cả kho, hay một phần, để đọc và tìm khi không có mạng.' },
  args: {
    content: siteArguments.content,
    out: {
      type: 'string',
      valueHint: 'NƠI-ĐẶT',
      description: 'Tệp .zip, .zim, hoặc thư mục (mặc định: tệp ZIP mang tên kho và ngày, ở thư mục hiện tại).',
    },
    format: {
      type: 'enum',
      options: ['zip', 'folder', 'zim'],
      valueHint: 'zip|folder|zim',
      description: 'Dạng gói (mặc định: theo đuôi của --out, không có thì zip); zim là cho ứng dụng Kiwix.',
    },
    years: { type: 'string', valueHint: 'NĂM', description: 'Chỉ những năm này: 2021 hoặc 2020-2023.' },
    section: {
      type: 'string',
      valueHint: 'SLUG',
      description: 'Chỉ chuyên mục này và các chuyên mục con của nó.',
    },
    images: {
      type: 'enum',
      options: ['none', 'small', 'full'],
      valueHint: 'none|small|full',
      description: 'Không kèm ảnh, mỗi ảnh một cỡ vừa, hoặc đủ các cỡ (mặc định: small).',
    },
    site: siteArguments.site,
    base: {
      type: 'string',
      valueHint: '/ĐƯỜNG-DẪN/',
      description: 'Đường dẫn con của trang trên mạng, để dẫn tới những bài không có trong gói (mặc định: /).',
    },
    now: siteArguments.now,
    yes: { type: 'boolean', description: 'Không hỏi lại sau khi báo dung lượng.' },
    json: { type: 'boolean', description: 'In báo cáo dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    const { options, wanted } = readPackOptions(args);
    const progress = showProgress(process.stderr);
    const isSilent = args.json === true;
    try {
      const report = await packEdition(options, wanted, {
        progress: isSilent ? () => {} : progress,
        onPhase: isSilent ? () => {} : progress,
        agree: async (plan) => {
          progress.done();
          if (isSilent) return true;
          process.stderr.write(describePlan(plan));
          return args.yes === true || agreeOnTerminal();
        },
      });
      progress.done();
      if (report === undefined) process.stdout.write('Đã thôi, chưa đóng gói gì.\n');
      else process.stdout.write(isSilent ? `${JSON.stringify(report)}\n` : describeReport(report));
    } catch (error) {
      progress.done();
      throw error;
    }
  },
});
