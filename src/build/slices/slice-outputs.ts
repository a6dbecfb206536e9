import { stat } from 'node:fs/promises';
import type { Slice } from '../../lib/slices/deal.ts';
import type { Outputs, Source } from '../outputs.ts';
import type { RootFacts } from '../search/root.ts';
import { descriptionFile, type SliceDescription } from './description.ts';
import type { Identity } from './identity.ts';

/** What is told of a slice beside its files. */
export interface SliceFacts extends Slice {
  identity: Identity;
  counts: SliceDescription['counts'];
  search: RootFacts;
  withdrawn: string[];
}

/** Adds to the files of a slice what joining must know of it. */
export async function sliceOutputs(outputs: Outputs, facts: SliceFacts): Promise<Outputs> {
  const { number, of, identity, counts, search, withdrawn } = facts;
  const files: [string, number][] = [];
  for (const [path, source] of outputs) files.push([path, await sizeOf(source)]);
  const description: SliceDescription = {
    number,
    of,
    identity,
    counts,
    withdrawn,
    search: { ...search, frequencies: [...search.frequencies] },
    files: files.sort(([a], [b]) => (a < b ? -1 : 1)),
  };
  return new Map([...outputs, [descriptionFile, { text: JSON.stringify(description) }]]);
}

/** Bytes. */
async function sizeOf(source: Source): Promise<number> {
  return 'text' in source ? Buffer.byteLength(source.text) : (await stat(source.file)).size;
}
