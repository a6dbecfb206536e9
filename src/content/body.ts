import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from '../i18n/vi.ts';
import type { Media, Photo } from '../lib/archive/types.ts';
import { formatDay } from '../lib/date/format.ts';
import type { Urls } from '../lib/url.ts';
import { plainText, renderMarkdown } from '../markdown/render.ts';
import { getOptions } from './options.ts';
import { splitFrontMatter } from './read/source-file.ts';

/** A file whose body is wanted. */
interface Written {
  /** Path from the content folder. */
  file: string;
  photos: readonly Photo[];
  /** Photographs that may not be shown any more. */
  withheld?: readonly Photo[];
  media?: readonly Media[];
  stills?: readonly Photo[];
}

/** The body of an article, album or page, rendered when its page is made: safe HTML. */
export async function renderBody(written: Written, urls: Urls): Promise<string> {
  const { file, photos, withheld = [], media = [], stills = [] } = written;
  const notices = new Map(withheld.map((photo) => [photo.src, withheldNotice(photo)]));
  const appendOthers = file.startsWith('thu-vien-anh/');
  return renderMarkdown(await readBody(file), {
    ...{ photos, urls, notices, appendOthers },
    ...{ media, stills, words: vi.media },
  });
}

/**
 * The body as plain text, for search.
 *
 * @param withheld `src` of photographs that may not be shown any more
 */
export async function readPlainBody(file: string, withheld?: readonly string[]): Promise<string> {
  return plainText(await readBody(file), withheld);
}

/** What is said in the place of a photograph. */
function withheldNotice({ withdrawn, rightsUntil }: Photo): string {
  return vi.photos.withheldNotice(withdrawn, rightsUntil === undefined ? '' : formatDay(rightsUntil));
}

async function readBody(file: string): Promise<string> {
  const parts = splitFrontMatter(new TextDecoder().decode(await readFile(join(getOptions().contentDir, file))));
  if ('problem' in parts) throw new Error(`${file}: tệp đã đổi trong lúc dựng trang, hãy dựng lại.`);
  return parts.body;
}
