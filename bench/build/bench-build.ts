import { mkdir, rm } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '../../src/content/read/archive.ts';
import { openInventory } from '../../src/images/inventory.ts';
import { catalogue } from '../../src/lib/archive/catalogue.ts';
import { measurePeers, type PeerFigures, type PeerName } from '../peers/peers.ts';
import { openWorkplace } from '../workplace.ts';
import { type ArchiveSource, fillContent } from './content.ts';
import { chooseDays } from './days.ts';
import { copyGenerator } from './generator.ts';
import { type ChangeFigures, measureChange } from './measure.ts';
import { run } from './run.ts';
import { type Change, planScenarios } from './scenarios.ts';

export interface BuildBenchmark extends ArchiveSource {
  peers: readonly PeerName[];
  /** All where none are named. */
  changes?: readonly Change[];
  /** How often each change is built; the median counts. */
  runs: number;
  /** Told what is being done. */
  say(step: string): void;
}

export interface BuildFigures {
  /** Listed articles, and how many of them show photographs. */
  articles: number;
  illustrated: number;
  /** Whether they were made, or are those of a dump. */
  isMade: boolean;
  runs: number;
  machine: { cores: number; memory: number; system: string; node: string };
  changes: ChangeFigures[];
  peers: PeerFigures[];
}

/** Builds an archive from the command line, cold and after changes, and lets others build the same articles. */
export async function benchBuild({
  peers,
  changes: wanted,
  runs,
  say,
  ...source
}: BuildBenchmark): Promise<BuildFigures> {
  const workplace = await openWorkplace();
  try {
    const contentDir = join(workplace.folder, 'kho');
    const outDir = join(workplace.folder, 'trang');
    say('Tạo kho bài…');
    await mkdir(contentDir);
    await fillContent(source, contentDir, workplace.folder);
    const generator = await copyGenerator(join(workplace.folder, 'bo-dung'));
    // Late enough for every article, those that will come too.
    const command = generator.build(contentDir, outDir, '2100-01-01T00:00:00Z');
    say('Dựng lần đầu để có sẵn các cỡ ảnh (không đo)…');
    await run(command);
    const { archive } = await readArchive(contentDir, await openInventory(generator.photoCacheDir));
    if (archive === undefined) throw new Error('Kho bài để đo không đọc được.');
    const sorted = catalogue(archive, '9999');
    const days = chooseDays(sorted.listed.map(({ date }) => date).reverse());
    const unpublish = (): Promise<void> => rm(outDir, { recursive: true, force: true });
    const changes: ChangeFigures[] = [];
    for (const scenario of await planScenarios({ generator, contentDir, unpublish }, sorted, days)) {
      if (wanted?.includes(scenario.change) === false) continue;
      say(`Vankho, ${scenario.change}: ${runs} lần…`);
      changes.push(await measureChange({ command, outDir }, scenario, runs));
    }
    await unpublish();
    return {
      articles: sorted.listed.length,
      illustrated: sorted.listed.filter(({ photos }) => photos.length > 0).length,
      isMade: source.corpus === undefined,
      runs,
      machine: machine(),
      changes,
      peers: await measurePeers({ folder: workplace.folder, contentDir, sorted, day: days.ordinary, peers, runs, say }),
    };
  } finally {
    workplace.remove();
  }
}

function machine(): BuildFigures['machine'] {
  return {
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}
