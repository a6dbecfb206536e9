import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Photo } from '../lib/archive/types.ts';
import type { Urls } from '../lib/url.ts';
import { plainText, renderMarkdown } from '../markdown/render.ts';
import { getOptions } from './options.ts';
import { splitFrontMatter } from './read/source-file.ts';

/** A file whose body is wanted. */
interface Written {
  /** Path from the content folder. */
  file: string;
  photos: readonly Photo[];
}

/** The body of an article, album or page, rendered when its page is made: safe HTML. */
export async function renderBody({ file, photos }: Written, urls: Urls): Promise<string> {
  return renderMarkdown(await readBody(file), { photos, urls });
}

/** The body as plain text, for search. */
export async function readPlainBody(file: string): Promise<string> {
  return plainText(await readBody(file));
}

async function readBody(file: string): Promise<string> {
  const parts = splitFrontMatter(new TextDecoder().decode(await readFile(join(getOptions().contentDir, file))));
  if ('problem' in parts) throw new Error(`${file}: tệp đã đổi trong lúc dựng trang, hãy dựng lại.`);
  return parts.body;
}
