import { dataChecksums } from '../../lib/data/checksums.ts';
import { isHashed, isSignatureOf } from '../../lib/data/published-names.ts';
import type { Outputs } from '../outputs.ts';
import type { Ledger } from './ledger.ts';
import { turnOf } from './order.ts';
import { findObstacles } from './removal.ts';
import type { Survey } from './survey.ts';

/** What may not stay in the output for readers of older pages. */
export interface Forgetting {
  /** Names whatever readers may not see any more: as soon as there is a new one, nothing is left for them. */
  withdrawn?: readonly string[];
  /** Leaves nothing for them in any case. */
  purge?: boolean;
}

/** What becomes of the files that stand in the output and are not of the site. */
export interface Leftovers {
  /** They stand in the way of those that are. */
  obstacles: string[];
  /** In the order in which they go: whatever points to others goes before them. */
  removals: string[];
  /** Left for readers of older pages. */
  kept: string[];
}

/**
 * Decides about the files that are not of the site. Those whose names hold a digest and which the last publishing had are
 * kept, once: whoever has an older page open may still ask for them. Those of which nothing is known go. The publisher's signature
 * stays, untouched, for as long as what it signs does.
 */
export function sortLeftovers(
  { missing, standing, others: strangers, found }: Survey,
  outputs: Outputs,
  ledger: Ledger,
  { withdrawn = [], purge = false }: Forgetting,
): Leftovers {
  const isSigned = standing.has(dataChecksums);
  const others = isSigned ? strangers.filter((path) => !isSignatureOf(path, dataChecksums)) : strangers;
  const forgets = purge || withdrawn.some((name) => !ledger.withdrawn.includes(name));
  const obstacles = findObstacles(others, outputs, missing);
  const changesSomething = missing.length > 0 || others.some((path) => !ledger.kept.has(path));
  const stays = (path: string): boolean => {
    if (forgets || obstacles.has(path) || found.links.has(path)) return false;
    return changesSomething ? isHashed(path) && ledger.files.has(path) : ledger.kept.has(path);
  };
  return {
    obstacles: [...obstacles],
    removals: others
      .filter((path) => !(obstacles.has(path) || stays(path)))
      .sort((a, b) => turnOf({ path: b, isNew: false }) - turnOf({ path: a, isNew: false })),
    kept: others.filter(stays),
  };
}
