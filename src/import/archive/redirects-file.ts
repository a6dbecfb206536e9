import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A line of `chuyen-huong.csv`. */
export interface NewRedirect {
  from: string;
  to: string;
}

const heading = 'địa chỉ cũ,địa chỉ mới\n';

/** Adds lines to the end of `chuyen-huong.csv`, which is created when there is none; those that stand there are left out. */
export async function appendRedirects(contentDir: string, redirects: readonly NewRedirect[]): Promise<void> {
  if (redirects.length === 0) return;
  const path = join(contentDir, 'chuyen-huong.csv');
  const present = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  const lines = new Set(present?.split(/\r?\n/));
  const added = redirects.map(({ from, to }) => `${cell(from)},${cell(to)}`).filter((line) => !lines.has(line));
  if (added.length === 0) return;
  const start = present === undefined ? heading : present === '' || present.endsWith('\n') ? '' : '\n';
  await appendFile(path, `${start}${added.join('\n')}\n`);
}

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
