import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue } from '../../src/lib/archive/catalogue.ts';
import { composeArticle } from '../build/added-article.ts';
import type { AddingDay } from '../build/days.ts';
import { linkPackages } from '../build/generator.ts';
import { middle } from '../build/middle.ts';
import { type Command, type Cost, RunFailure, run } from '../build/run.ts';
import { articlesForPeers, writeForPeer } from './articles.ts';
import { astro } from './astro.ts';
import { eleventy } from './eleventy.ts';
import { hugo } from './hugo.ts';
import { type Peer, PeerMissing } from './peer.ts';

const all = { hugo, eleventy, astro } as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof all;

export const peerNames = Object.keys(all);

/** Whether there is a peer of this name. */
export function isPeer(name: string): name is PeerName {
  return Object.hasOwn(all, name);
}

/** What a peer took for the same articles. */
export interface PeerFigures {
  name: string;
  version?: string;
  /** HTML files that it published. */
  pages?: number;
  /** Medians over the runs: everything for the first time, and once more after one article came. */
  cold?: Cost;
  added?: Cost;
  /** Why there is no figure. */
  failed?: string;
}

export interface PeerBenchmark {
  /** A folder for their sites. */
  folder: string;
  contentDir: string;
  sorted: Catalogue;
  /** When one more article comes. */
  day: AddingDay;
  peers: readonly PeerName[];
  runs: number;
  say(step: string): void;
}

/** Lets each peer build the articles as plain pages; one that fails is said to, and the others go on. */
export async function measurePeers({ say, peers, ...benchmark }: PeerBenchmark): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const key of peers) {
    const peer = all[key];
    say(`${peer.name}: ${benchmark.runs} lần…`);
    figures.push(await measurePeer(key, peer, benchmark));
  }
  return figures;
}

async function measurePeer(
  key: PeerName,
  peer: Peer,
  { folder, contentDir, sorted, day, runs }: Omit<PeerBenchmark, 'say' | 'peers'>,
): Promise<PeerFigures> {
  const figures: PeerFigures = { name: peer.name };
  const siteDir = join(folder, key);
  try {
    figures.version = await peer.version();
    await cp(join(import.meta.dirname, key), siteDir, { recursive: true });
    await linkPackages(siteDir);
    const content = join(siteDir, peer.content);
    await writeForPeer(content, articlesForPeers(contentDir, sorted));
    const command = peer.command(siteDir);
    const cold: Cost[] = [];
    for (let number = 1; number <= runs; number += 1) {
      for (const kept of [peer.out, ...peer.kept]) await rm(join(siteDir, kept), { recursive: true, force: true });
      cold.push(await measure(command));
    }
    figures.cold = middle(cold);
    figures.pages = await countPages(join(siteDir, peer.out));
    const article = await composeArticle(contentDir, sorted, day.date);
    const added: Cost[] = [];
    for (let number = 1; number <= runs; number += 1) {
      await writeForPeer(content, [{ ...article, id: `${article.id}-${number}` }]);
      added.push(await measure(command));
    }
    figures.added = middle(added);
  } catch (error) {
    if (!(error instanceof RunFailure || error instanceof PeerMissing)) throw error;
    figures.failed = error.message;
  }
  await rm(siteDir, { recursive: true, force: true });
  return figures;
}

async function measure(command: Command): Promise<Cost> {
  const { seconds, peakMemory } = await run(command);
  return { seconds, peakMemory };
}

async function countPages(outDir: string): Promise<number> {
  const names = await readdir(outDir, { recursive: true });
  return names.filter((name) => name.endsWith('.html')).length;
}
