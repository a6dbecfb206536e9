import { readFile, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Progress } from '../build/build.ts';
import { watchMemory } from '../build/memory.ts';
import { takeLock } from '../build/publish/lock.ts';
import type { Options } from '../content/options.ts';
import { type EditionFacts, factsPath } from '../lib/archive/edition-facts.ts';
import { prepareBeside } from './beside.ts';
import { buildEdition, type EditionBuild } from './build-edition.ts';
import type { Edition } from './edition.ts';
import { editionFiles } from './edition-files.ts';
import { type Estimate, estimateEdition } from './estimate.ts';
import { untilAborted, watchInterruption } from './interruption.ts';
import { findBadNames, NamesRefused } from './names.ts';
import { pocketSteps } from './pocket/pocket-files.ts';
import { refuseWithoutRoom } from './room.ts';
import { editionName, type PackFormat, placeOf, refuseForeign, type Wanted } from './target.ts';
import { writeFolder } from './write-folder.ts';
import type { Written } from './written.ts';
import { writeZim } from './zim/write-zim.ts';
import { requireZimwriterfs } from './zim/zimwriterfs.ts';
import { writeZip } from './zip/write-zip.ts';

/** What is about to be written. */
export interface PackPlan {
  /** Absolute path of the file or folder. */
  place: string;
  format: PackFormat;
  facts: EditionFacts;
  estimate: Estimate;
  /** Bytes that the disk has left. */
  room: number;
}

/** What was written. */
export interface PackReport extends Written {
  place: string;
  format: PackFormat;
  facts: EditionFacts;
  estimate: Pick<Estimate, 'files' | 'bytes' | 'packed'>;
  build: EditionBuild;
  /** Of the packing alone. */
  seconds: number;
  /** Bytes, of this process. */
  peakMemory: number;
}

/** What a pack tells of its work, and asks. */
export interface PackTalk {
  progress: Progress;
  onPhase(phase: 'weigh' | 'pack' | 'zim', done?: number, total?: number): void;
  /** Shown the estimate; false when the user has thought better of it. */
  agree(plan: PackPlan): Promise<boolean>;
}

/**
 * Makes an edition of an archive: builds its site in a private folder, looks whether it can be handed on and how large it is, and
 * writes it beside its place, which it takes when it is whole.
 *
 * @param options of the edition's site; `outDir` is private
 * @returns undefined when the user did not agree
 * @throws ContentErrors, PackRefusal, NamesRefused, LockHeld; nothing half written is left
 */
export async function packEdition(options: Options, wanted: Wanted, talk: PackTalk): Promise<PackReport | undefined> {
  if (wanted.format === 'zim') await requireZimwriterfs();
  const release = await takeLock(join(options.workDir, 'dong-goi'));
  const { signal, stop } = watchInterruption();
  try {
    const build = await buildEdition(options, talk.progress, signal);
    const plan = await makePlan(options.outDir, wanted, talk);
    if (!(await talk.agree(plan))) return undefined;
    const { files, bytes, packed } = plan.estimate;
    const report = await write(options.outDir, plan, talk, signal);
    return { ...report, estimate: { files, bytes, packed }, build };
  } finally {
    stop();
    await release();
  }
}

async function makePlan(siteDir: string, wanted: Wanted, talk: PackTalk): Promise<PackPlan> {
  talk.onPhase('weigh');
  const { format } = wanted;
  const facts: EditionFacts = JSON.parse(await readFile(join(siteDir, factsPath), 'utf8'));
  const place = await placeOf(wanted, facts);
  await refuseForeign(place, format);
  const steps = await pocketSteps(siteDir, editionOf(facts));
  // A ZIM keeps its names to itself.
  const bad = format === 'zim' ? [] : findBadNames(steps.map(({ path }) => path));
  if (bad.length > 0) throw new NamesRefused(bad);
  const { bavail, bsize } = await statfs(dirname(place));
  const estimate = await estimateEdition(siteDir, steps, bsize);
  const needed = format === 'folder' ? estimate.onDisk : estimate.packed;
  const room = bavail * bsize;
  refuseWithoutRoom(needed, room, place);
  return { place, format, facts, estimate, room };
}

async function write(siteDir: string, plan: PackPlan, talk: PackTalk, signal: AbortSignal) {
  const { place, format, facts } = plan;
  const started = performance.now();
  const memory = watchMemory();
  talk.onPhase('pack');
  const written = await (format === 'zim' ? writeZimOf : writeFiles)(siteDir, plan, talk, signal);
  const seconds = (performance.now() - started) / 1000;
  return { ...written, place, format, facts, seconds, peakMemory: await memory.stop() };
}

async function writeFiles(
  siteDir: string,
  { place, format, facts, estimate }: PackPlan,
  talk: PackTalk,
  signal: AbortSignal,
): Promise<Written> {
  const onFile = ({ files }: Written): void => talk.onPhase('pack', files, estimate.files);
  const beside = await prepareBeside(place);
  try {
    const files = untilAborted(editionFiles(siteDir, editionOf(facts), facts), signal);
    const written =
      format === 'folder'
        ? await writeFolder(files, beside.path, onFile)
        : await writeZip(files, beside.path, facts.made, onFile);
    signal.throwIfAborted();
    await beside.finish();
    return written;
  } finally {
    await beside.discard();
  }
}

/** It takes its place by itself. */
function writeZimOf(
  siteDir: string,
  { place, facts, estimate }: PackPlan,
  talk: PackTalk,
  signal: AbortSignal,
): Promise<Written> {
  const onFile = ({ files }: Written): void => talk.onPhase('pack', files, estimate.files);
  const onEntry = (done: number, total: number): void => talk.onPhase('zim', done, total);
  const { name: title, description = title } = facts;
  const told = { title, description, name: editionName(facts), language: 'vie' } as const;
  return writeZim({ siteDir, edition: editionOf(facts), ...told, out: place, onFile, onEntry, signal });
}

function editionOf({ source, images }: EditionFacts): Edition {
  return { source, images };
}
