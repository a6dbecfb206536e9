import { createHash, hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checksumList, dataChecksums } from '../../lib/data/checksums.ts';
import { digestLists } from '../../lib/data/published-names.ts';
import type { Outputs, Source } from '../outputs.ts';
import { markSeen } from '../publish/survey.ts';
import { DigestMemory, type DigestNote, type KnownList } from './memory.ts';
import { dealIntoParts, openData, type Part } from './parts.ts';

/**
 * Adds the digests of all files: lists of them, whose names hold their own digest, and `du-lieu/SHA256SUMS`, the root, which has
 * the digests of the lists and of the open data. Who trusts the root can prove every file: `vankho verify`, or `sha256sum -c`.
 *
 * @param outputs of the whole site
 * @param ledgerFile of its publishing, beside which digests are remembered
 * @returns the outputs and the lists; each file as it was when its digest was taken
 */
export async function withDigests(outputs: Outputs, ledgerFile: string): Promise<Outputs> {
  const looked: Outputs = new Map(outputs);
  for (const [path, source] of outputs) {
    const seen = lookAt(source);
    if (seen !== source) looked.set(path, seen);
  }
  const memory = await DigestMemory.open(join(dirname(ledgerFile), 'ma-bam'));
  const lists: [path: string, source: Source][] = [];
  const ofLists = new Map<string, string>();
  const ofData = new Map<string, string>();
  for (const part of dealIntoParts(looked.keys())) {
    const { digest } = await listFor(part, looked, memory);
    if (part.id === openData) {
      for (const [path, , own] of (await takeNotes(part, looked, memory)).reverse()) ofData.set(belowRoot(path), own);
    } else {
      const path = `${digestLists}${part.label}-${digest.slice(0, 16)}.txt`;
      lists.push([path, lookAt({ file: memory.fileOf(digest) })]);
      ofLists.set(belowRoot(path), digest);
    }
  }
  await memory.close();
  for (const [path, source] of lists) looked.set(path, source);
  return looked.set(dataChecksums, { text: checksumList(new Map([...ofData, ...ofLists])) });
}

/** A file that changes after this look is not published (publish/staging.ts). */
function lookAt(source: Source): Source {
  if ('text' in source || source.found !== undefined) return source;
  const { size, mtimeMs } = statSync(source.file);
  return { ...source, found: { size, time: mtimeMs } };
}

async function listFor(part: Part, outputs: Outputs, memory: DigestMemory): Promise<KnownList> {
  const key = hash('sha256', part.paths.map((path) => `${path}\n${markAt(path, outputs)}\n`).join(''), 'base64url');
  return memory.recall(part.id, key) ?? memory.keep(part.id, key, await takeNotes(part, outputs, memory));
}

/** Reads only the files that memory does not know as they are. */
async function takeNotes({ id, paths }: Part, outputs: Outputs, memory: DigestMemory): Promise<DigestNote[]> {
  const known = await memory.notesOf(id);
  const notes: DigestNote[] = [];
  for (const path of paths) {
    const mark = markAt(path, outputs);
    const note = known.get(path);
    const source = sourceAt(path, outputs);
    notes.push([path, mark, note?.mark === mark ? note.digest : await digestOf(source)]);
  }
  return notes;
}

function sourceAt(path: string, outputs: Outputs): Source {
  const source = outputs.get(path);
  if (source === undefined) throw new Error(`There is no source of ${path}.`);
  return source;
}

/** What a file is made from, as the ledger of publishing has it. */
function markAt(path: string, outputs: Outputs): string {
  return markSeen(sourceAt(path, outputs));
}

/** Larger files, such as videos, are read a piece at a time. */
const largest = 8 * 1024 * 1024;

async function digestOf(source: Source): Promise<string> {
  if ('text' in source) return hash('sha256', source.text);
  if (source.found?.digest !== undefined) return source.found.digest;
  if ((source.found?.size ?? 0) <= largest) return hash('sha256', readFileSync(source.file));
  const digest = createHash('sha256');
  for await (const piece of createReadStream(source.file)) digest.update(piece);
  return digest.digest('hex');
}

/** As the root, which is in `du-lieu/`, names a file. */
function belowRoot(path: string): string {
  return path.slice(dataChecksums.lastIndexOf('/') + 1);
}
