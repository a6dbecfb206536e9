import { resolve, sep } from 'node:path';
import { defineCommand } from 'citty';
import { generatorRoot } from '../../build/generator-root.ts';
import { type Written, writeEditorFiles } from '../../editor/write-files.ts';
import { isInside } from '../../lib/inside.ts';
import { usageError } from '../arguments.ts';

export default defineCommand({
  meta: {
    name: 'vscode',
    description: 'Đặt vào thư mục đang đứng những tệp giúp VS Code gợi ý khóa, chuyên mục, tác giả và chỉ ra chỗ sai.',
  },
  args: {
    content: { type: 'string', valueHint: 'THƯ-MỤC', description: 'Thư mục nội dung (mặc định: content).' },
    force: { type: 'boolean', description: 'Ghi đè cả settings.json, tasks.json, extensions.json đã có.' },
  },
  run: async ({ args }) => {
    const folder = process.cwd();
    const contentDir = resolve(args.content ?? 'content');
    if (contentDir === folder || !isInside(contentDir, folder, sep)) {
      throw usageError('Hãy chạy trong thư mục chứa thư mục nội dung: đó là thư mục sẽ mở bằng VS Code.');
    }
    const result = await writeEditorFiles({ folder, contentDir, generator: generatorRoot }, args.force === true);
    process.stdout.write(describe(result));
  },
});

function describe({ written, kept }: Written): string {
  return [
    written.length === 0
      ? 'Các tệp cho VS Code đã đúng, không phải ghi gì.'
      : `Đã ghi ${written.length} tệp cho VS Code.`,
    ...kept.map((path) => `Giữ nguyên ${path} vì đã có cài đặt riêng; muốn thay thì thêm --force.`),
    '',
  ].join('\n');
}
