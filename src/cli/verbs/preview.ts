import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import { readPort, UsageError } from '../arguments.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export default defineCommand({
  meta: { name: 'preview', description: 'Mở trang đã dựng trên máy này để xem.' },
  args: {
    out: { type: 'string', default: 'dist', valueHint: 'THƯ-MỤC', description: 'Trang đã dựng (mặc định: dist).' },
    base: { type: 'string', default: '/', valueHint: '/ĐƯỜNG-DẪN/', description: 'Như khi dựng (mặc định: /).' },
    port: { type: 'string', valueHint: 'SỐ', description: 'Cổng (mặc định: 4321, hoặc cổng trống kế tiếp).' },
  },
  run: async ({ args }) => {
    const port = readPort(args.port);
    const dir = resolve(args.out);
    if (!existsSync(dir)) throw new UsageError('not-found', `Chưa có thư mục ${dir}: hãy chạy “vankho build” trước.`);
    await serveUntilStopped({ dir, base: args.base, port });
  },
});
