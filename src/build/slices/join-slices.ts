import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { leadsInto } from '../../content/read/real-place.ts';
import { withDigests } from '../digests/digests.ts';
import type { Outputs, Source } from '../outputs.ts';
import { refuseForeign } from '../publish/claim.ts';
import { finishPublishing, type PublishReport, publish } from '../publish/publish.ts';
import { confirmReport } from '../publish/unreported.ts';
import { indexFolder } from '../search/index-folder.ts';
import { type RootFacts, rootFiles } from '../search/root.ts';
import { checkAgreement } from './agree.ts';
import { type FoundSlice, readSlice } from './description.ts';
import { SliceRefusal } from './refusal.ts';

/** What joining did. */
export interface JoinReport extends PublishReport {
  slices: number;
  articles: number;
  photos: number;
  pages: number;
  seconds: number;
}

/** Files looked at a time. */
const batch = 64;

/**
 * Joins slices into the site that one build of the whole would have made, and publishes it as that would have.
 *
 * @param folders absolute paths, in any order
 * @param outDir absolute path
 * @param ledgerFile where the stamps of published files are kept between runs
 * @param deliver hands the report over; when that fails, the next report tells of this one too
 * @throws SliceRefusal when they do not make one whole; the output stays as it was
 */
export async function joinSlices(
  folders: readonly string[],
  outDir: string,
  ledgerFile: string,
  deliver: (report: JoinReport) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  await refuseForeign(outDir);
  const slices = await Promise.all(folders.map(readSlice));
  checkAgreement(slices);
  const outputs: Outputs = new Map();
  for (const slice of slices) {
    await checkFiles(slice);
    for (const [path] of slice.description.files) add(outputs, path, { file: join(slice.folder, path) });
  }
  for (const [name, text] of rootFiles(wholeOf(slices))) add(outputs, `${indexFolder}/${name}`, { text });
  await finishPublishing(outDir, ledgerFile);
  const withdrawn = slices[0]?.description.withdrawn ?? [];
  const { output: _, ...published } = await publish(await withDigests(outputs, ledgerFile), outDir, ledgerFile, {
    withdrawn,
  });
  const counts = slices.map(({ description }) => description.counts);
  await deliver({
    slices: slices.length,
    articles: counts[0]?.articles ?? 0,
    photos: counts[0]?.photos ?? 0,
    pages: counts.reduce((sum, { pages }) => sum + pages, 0),
    ...published,
    seconds: (performance.now() - started) / 1000,
  });
  await confirmReport(ledgerFile);
}

/** Each slice knows all pages, so that only a static file can stand where another slice has something. */
function add(outputs: Outputs, path: string, source: Source): void {
  if (outputs.has(path)) throw new SliceRefusal('clash', { file: path });
  outputs.set(path, source);
}

async function checkFiles({ folder, description: { files } }: FoundSlice): Promise<void> {
  for (let start = 0; start < files.length; start += batch) {
    await Promise.all(
      files.slice(start, start + batch).map(async ([file, size]) => {
        const path = join(folder, file);
        const found = await stat(path).catch(() => undefined);
        if (found?.size !== size || !leadsInto(path, folder))
          throw new SliceRefusal('incomplete', { folders: [folder], file });
      }),
    );
  }
}

/** What the root of the index is made from, as far as slices know of it: each of its own parts. */
function wholeOf(slices: readonly FoundSlice[]): RootFacts {
  const all = slices.map(({ description }) => description.search);
  const frequencies = new Map<string, number>();
  for (const [form, documents] of all.flatMap((each) => each.frequencies)) {
    frequencies.set(form, (frequencies.get(form) ?? 0) + documents);
  }
  return {
    articles: all.flatMap(({ articles }) => articles),
    photos: all.flatMap(({ photos }) => photos),
    sections: all[0]?.sections ?? [],
    abbreviations: all[0]?.abbreviations ?? [],
    frequencies,
  };
}
