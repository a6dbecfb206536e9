import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ImportStop } from '../stop.ts';

const names = z
  .union([z.string().transform((name) => [name]), z.array(z.string())])
  .nullish()
  .transform((value) => value ?? []);
const entrySchema = z.object({
  file: z.string(),
  title: z.string().nullish(),
  date: z.string().nullish(),
  author: names,
  category: z.string().nullish(),
  summary: z.string().nullish(),
  tags: names,
  url: z.string().nullish(),
});

/** What a list beside the pages says of one of them: it has the last word. */
export type IndexEntry = z.output<typeof entrySchema>;

/**
 * Reads the list of `--index`: a JSON array, or JSON Lines, of objects with `file` and whatever is known of that page.
 * Throws `ImportStop` when it is no such list.
 *
 * @returns entries by path from the folder that was given
 */
export async function readPageIndex(file: string): Promise<Map<string, IndexEntry>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ImportStop('import-guide', `Không đọc được danh mục trang ${file} (${error.code ?? error.message}).`);
  });
  const values = text.trimStart().startsWith('[')
    ? parse(text, file)
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => parse(line, file));
  const result = z.array(entrySchema).safeParse(values);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new ImportStop(
      'import-guide',
      `Danh mục trang ${file} không đúng: mục ${Number(issue?.path[0] ?? 0) + 1}, khóa “${String(issue?.path[1] ?? 'file')}”.`,
    );
  }
  return new Map(result.data.map((entry) => [entry.file.replace(/^\.\//, ''), entry]));
}

function parse(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new ImportStop('import-guide', `Danh mục trang ${file} không phải là JSON hợp lệ.`);
  }
}
