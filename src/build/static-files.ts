import { join } from 'node:path';
import { listFiles } from '../content/read/list-files.ts';
import { filesBeside } from '../lib/archive/files-beside.ts';
import type { Archive } from '../lib/archive/types.ts';
import { attachmentPath } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

const folder = 'tep-tinh';

/** Files the newsroom wants at the root of its site as they are: logo, favicon, verification files. */
export async function staticOutputs(contentDir: string): Promise<Outputs> {
  const files = await listFiles(contentDir, folder);
  return new Map(files.map((file) => [file.slice(folder.length + 1), { file: join(contentDir, file) }]));
}

/** Attachments, videos and sounds of published articles, beside their pages. */
export function attachmentOutputs(contentDir: string, articles: Archive['articles']): Outputs {
  return new Map(articles.flatMap(filesBeside).map((file) => [attachmentPath(file), { file: join(contentDir, file) }]));
}
