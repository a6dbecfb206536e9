import { join } from 'node:path';
import { importJsonl } from '../../src/import/jsonl/import-jsonl.ts';
import { growCorpus } from '../corpus/grow.ts';
import { makeArchive } from '../corpus/made/archive.ts';
import { findPhotographs, makePhotographs } from '../corpus/made/photographs.ts';
import { writeArchive } from '../corpus/made/write-archive.ts';

/** Where the articles to be measured come from. */
export interface ArchiveSource {
  articles: number;
  /** JSON Lines as `import` takes them: real articles, cut or grown to as many as wanted. Made articles where there is none. */
  corpus?: string;
  /** Folder of JPEG files for made articles; made ones where there is none. */
  photos?: string;
}

/** Articles of a dump that has lost their dates. */
const defaultDate = '2020-01-01';

/**
 * Fills a content folder.
 *
 * @param workDir a folder for what is needed on the way
 */
export async function fillContent(
  { articles, corpus, photos }: ArchiveSource,
  contentDir: string,
  workDir: string,
): Promise<void> {
  if (corpus === undefined) {
    const photographs =
      photos === undefined ? await makePhotographs(join(workDir, 'anh')) : await findPhotographs(photos);
    await writeArchive(makeArchive(articles), contentDir, photographs);
    return;
  }
  const grown = join(workDir, 'kho.jsonl');
  await growCorpus({ corpus, articles, burst: 0, out: grown });
  await importJsonl({ file: grown, contentDir, defaultDate });
}
