import { writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { stringify } from 'yaml';

/** Writes a first `trang-web.yaml` for a folder that has none; the editor fills in the rest. */
export async function createSettings(contentDir: string, timeZone: string): Promise<void> {
  const name = basename(resolve(contentDir)).normalize('NFC').replace(/[-_]+/g, ' ').trim() || 'Kho báo';
  const text = [
    '# Thiết lập của trang. Tệp này do “vankho import” tạo; hãy sửa tên và địa chỉ cho đúng.',
    stringify({ name, url: 'https://example.org', timeZone, publisher: { name } }, { lineWidth: 0 }),
  ].join('\n');
  await writeFile(join(contentDir, 'trang-web.yaml'), text, { flag: 'wx' });
}
