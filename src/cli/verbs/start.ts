import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { readPort } from '../arguments.ts';
import { serveUntilStopped } from '../serve-until-stopped.ts';

export default defineCommand({
  meta: { name: 'start', description: 'Dựng content/ thành dist/ rồi mở trên máy này để xem.' },
  args: {
    content: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Nội dung (mặc định: content).' },
    out: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Nơi đặt trang (mặc định: dist).' },
    port: { type: 'string', valueHint: 'SỐ', description: 'Cổng (mặc định: 4321, hoặc cổng trống kế tiếp).' },
  },
  run: async ({ args }) => {
    const port = readPort(args.port);
    const home = archiveHome();
    const { runBuild } = await import('./build.ts');
    const { outDir, base } = await runBuild({
      content: args.content ?? join(home, 'content'),
      out: args.out ?? join(home, 'dist'),
    });
    await serveUntilStopped({ dir: outDir, base, port });
  },
});

/** Where the user stands when an archive is there; else Vankho's own folder, with its demo archive. */
function archiveHome(): string {
  return existsSync('content') ? resolve('.') : resolve(import.meta.dirname, '../../..');
}
