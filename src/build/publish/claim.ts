import { lstat, mkdir, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../lib/refusals.ts';

/** The output folder holds something that Vankho did not put there. */
class ForeignFolder extends Refusal {
  constructor(folder: string) {
    super(
      'out-foreign',
      `Thư mục ${folder} có sẵn tệp không phải do Vankho tạo ra nên không ghi đè. Hãy chọn thư mục khác sau --out, hoặc tự xóa thư mục này.`,
      2,
    );
  }
}

/** Marks an output folder as ours to change. */
const marker = '.vankho';

/** Throws when the folder holds files and is not marked as ours. */
export async function refuseForeign(outDir: string): Promise<void> {
  const names = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0 && !(await isMarked(outDir))) throw new ForeignFolder(outDir);
}

/** Makes the folder, and marks it as ours. */
export async function claim(outDir: string): Promise<void> {
  await refuseForeign(outDir);
  await mkdir(outDir, { recursive: true });
  if (await isMarked(outDir)) return;
  const text = 'Thư mục này do Vankho tạo ra; lần dựng sau sẽ thay nội dung của nó.\n';
  await writeFile(join(outDir, marker), text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    // Another build was quicker.
    if (error.code !== 'EEXIST') throw error;
  });
}

/** By a file: a link of that name is not ours, and what is written to it would go elsewhere. */
function isMarked(outDir: string): Promise<boolean> {
  return lstat(join(outDir, marker)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

/** Notes that the output is another from now on: who has looked at it before must look again. */
export async function noteChange(outDir: string): Promise<void> {
  const now = new Date();
  await utimes(join(outDir, marker), now, now);
}

/** Changes with each publishing that changes something; undefined where nothing was published yet. */
export async function changeMark(outDir: string): Promise<string | undefined> {
  const stats = await stat(join(outDir, marker), { bigint: true }).catch(() => undefined);
  return stats && `${stats.mtimeNs} ${stats.ctimeNs}`;
}

/** Whether a path from the output folder is what publishing itself put there: no part of the site. */
export function isOurs(path: string): boolean {
  return path === marker || path.startsWith(`${marker}-`);
}
