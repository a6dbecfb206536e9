import { join } from 'node:path';
import { shareArchive } from '../content/current.ts';
import type { Options } from '../content/options.ts';
import { setOptions } from '../content/options.ts';
import { catalogue } from '../lib/archive/catalogue.ts';
import { chooseEdition } from '../lib/archive/edition.ts';
import { isOfDigests } from '../lib/data/published-names.ts';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import { isError, type Problem } from '../lib/problems/problem.ts';
import { makesCommonFiles } from '../lib/slices/deal.ts';
import { createUrls } from '../lib/url.ts';
import { ContentErrors } from './content-errors.ts';
import { defaultFiles } from './default-files.ts';
import { withDigests } from './digests/digests.ts';
import { generatorKey } from './generator-key.ts';
import { markBuild } from './last-build.ts';
import { lookAside } from './look-aside.ts';
import { lookAtContent } from './look-at-content.ts';
import { watchMemory } from './memory.ts';
import { offlineOutputs } from './offline/outputs.ts';
import { joinOutputs } from './outputs.ts';
import { editorOutputs } from './page-editor/outputs.ts';
import { renderPages } from './pages/render-pages.ts';
import { photographOutputs } from './photographs.ts';
import { refuseForeign } from './publish/claim.ts';
import { takeLock } from './publish/lock.ts';
import { finishPublishing, type PublishReport, publish } from './publish/publish.ts';
import { confirmReport, readUnreported } from './publish/unreported.ts';
import { openReadingMemory, readContent } from './read-content.ts';
import { redirectOutputs } from './redirects.ts';
import { prepareRenderer } from './renderer/prepare.ts';
import { indexSearch, type SearchIndex } from './search/index-search.ts';
import { shareImageOutputs } from './share-images.ts';
import { identityOf } from './slices/identity.ts';
import { refuseWhole } from './slices/refuse-whole.ts';
import { sliceOutputs } from './slices/slice-outputs.ts';
import { attachmentOutputs } from './static-files.ts';
import { type Stopwatch, startStopwatch, type Timing } from './stopwatch.ts';
import { webAppOutputs } from './web-app/outputs.ts';
import { withdrawnNames } from './withdrawn.ts';
import { ledgerOf, lockOf } from './work-folder.ts';
import { readWritten } from './written.ts';

/** What a build did, and what that cost. */
export interface BuildReport extends SiteReport, Cost {}

/** What a build did. */
interface SiteReport extends PublishReport {
  /** Articles that readers can find. */
  articles: number;
  photos: number;
  pages: number;
  /** Pages rendered again, the others stood unchanged. */
  rendered: number;
  /** Bytes. */
  searchIndex: number;
  warnings: Problem[];
}

interface Cost {
  seconds: number;
  /** Bytes, of the process and those it started. */
  peakMemory: number;
  timing: Timing;
}

/** How a build may differ from the usual one. */
export interface BuildChoices {
  purge?: boolean;
  deliver?: (report: BuildReport) => Promise<void>;
}

/** Told what the build is doing: phase, and how much of it is done when that is known. */
export type Progress = (phase: 'read' | 'photos' | 'pages' | 'publish', done?: number, total?: number) => void;

/**
 * Builds a content folder into a static site: reads and checks everything first, makes photographs, pages and search
 * index in private folders, and only then touches the output.
 *
 * @param choices.purge leaves no file in the output for readers of older pages
 * @param choices.deliver hands the report over; when that fails, the next report tells of this build too
 * @throws ContentErrors with every mistake; the output stays as it was. LockHeld when another build is at work on it
 */
export async function buildSite(
  options: Options,
  progress: Progress,
  { purge = false, deliver }: BuildChoices = {},
): Promise<BuildReport> {
  const started = performance.now();
  const memory = watchMemory();
  const stopwatch = startStopwatch();
  setOptions(options);
  await refuseForeign(options.outDir);
  if (options.slice !== undefined) refuseWhole(options.outDir);
  const release = await takeLock(lockOf(options));
  try {
    await finishPublishing(options.outDir, ledgerOf(options));
    progress('read');
    const site = await makeSite(options, progress, stopwatch.time, purge);
    const seconds = (performance.now() - started) / 1000;
    const report = { ...site, seconds, peakMemory: await memory.stop(), timing: stopwatch.timing };
    await deliver?.(report);
    await confirmReport(ledgerOf(options));
    return report;
  } finally {
    await release();
  }
}

async function makeSite(
  options: Options,
  progress: Progress,
  time: Stopwatch['time'],
  purge: boolean,
): Promise<SiteReport> {
  const generator = generatorKey();
  const { outputPrint, standing, stop } = lookAside(options);
  // Whoever waits for it is told when it fails.
  standing.catch(() => {});
  const looking = time('look', () => lookAtContent(options));
  const remembering = openReadingMemory(
    options,
    generator,
    looking.then(({ stamps }) => stamps),
  );
  // Whoever waits for it is told when it fails.
  remembering.catch(() => {});
  const content = await looking;
  const mark = markBuild<SiteReport>(options, generator, content);
  const last = purge ? undefined : await time('recall', () => mark.recall(() => outputPrint));
  if (last !== undefined) {
    stop();
    return { ...last, ...(await readUnreported(ledgerOf(options))) };
  }
  const [{ archive: read, problems }, renderer] = await settleAll([
    time('read', async () => readContent(options, content.stamps, await remembering)),
    time('compile', () => prepareRenderer(generator, options.base)),
  ]);
  if (read === undefined || problems.some(isError)) throw new ContentErrors(problems);
  const { url, timeZone } = read.settings;
  const urls = createUrls(options.site ?? url, options.base);
  const now = parseWallClock(new Date(options.now).toISOString(), timeZone) ?? '';
  const archive = options.edition === undefined ? read : chooseEdition(read, options.edition, now);
  const sorted = catalogue(archive, now, options.showDrafts);
  shareArchive(archive, sorted);

  const photographs = await time('photos', () =>
    photographOutputs(sorted, options, (done, total) => progress('photos', done, total)),
  );
  let searching: Promise<SearchIndex> | undefined;
  const search = (): Promise<SearchIndex> => {
    searching ??= time('search', () => indexSearch(sorted, join(options.workDir, 'chi-muc'), options.slice));
    return searching;
  };
  const touched = async (): Promise<ReadonlySet<string>> => (await standing).touched;
  const rendering = time('pages', () =>
    renderPages(archive, renderer, options, touched, (done, total) => progress('pages', done, total), search),
  );
  const [rendered, index] = await settleAll([rendering, rendering.then(search, search)]);

  progress('publish');
  const made = [rendered.outputs, index.outputs, photographs];
  const outputs = joinOutputs([
    ...made,
    await shareImageOutputs(archive, options.photoCacheDir),
    attachmentOutputs(options.contentDir, sorted.listed),
    await editorOutputs(archive.settings, urls, generator),
    await offlineOutputs(archive, urls, rendered.outputs, generator),
    // GitHub Pages passes over folders that begin with an underscore unless this file stands there.
    new Map([['.nojekyll', { text: '' }]]),
  ]);
  const elsewhere = new Set(rendered.elsewhere);
  const isTaken = (path: string): boolean => outputs.has(path) || elsewhere.has(path) || isOfDigests(path);
  const written = await readWritten(options.contentDir, sorted.redirects, isTaken);
  if (written.problems.length > 0) throw new ContentErrors(written.problems);
  for (const [path, source] of [...redirectOutputs(written.redirects, urls), ...written.files])
    outputs.set(path, source);
  const webApp = await webAppOutputs(archive, urls, written.files.get('favicon.svg'), options.photoCacheDir);
  for (const [path, source] of [...defaultFiles(archive.settings, urls), ...webApp]) {
    if (!outputs.has(path)) outputs.set(path, source);
  }
  const withdrawn = withdrawnNames(sorted);
  const counts = { articles: sorted.listed.length, photos: sorted.photos.length, pages: rendered.pages };
  const { slice } = options;
  const wanted =
    slice === undefined || index.facts === undefined
      ? await time('digests', () => withDigests(outputs, ledgerOf(options)))
      : await sliceOutputs(makesCommonFiles(slice) ? outputs : joinOutputs(made), {
          ...slice,
          identity: identityOf(archive, options, generator, now),
          counts,
          search: index.facts,
          withdrawn,
        });
  const forgetting = { withdrawn, purge };
  const { output, ...published } = await time('publish', () =>
    standing.then((seen) => publish(wanted, options.outDir, ledgerOf(options), forgetting, seen.output)),
  );
  const site = {
    ...counts,
    searchIndex: index.bytes,
    warnings: problems,
  };
  const nothing = { added: [], changed: [], removed: [], unchanged: wanted.size, rendered: 0 };
  await time('mark', () => mark.keep(archive, output, { ...site, ...nothing }));
  return { ...site, ...published, rendered: rendered.rendered };
}

/** Waits for both even when one fails, so that nothing goes on writing behind a build that has ended. */
async function settleAll<A, B>(work: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
