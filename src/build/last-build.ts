import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fingerprint } from '../content/fingerprint.ts';
import type { Options } from '../content/options.ts';
import { type FolderStamps, isSettled, printStamps } from '../content/read/stamps.ts';
import { nextChange } from '../lib/archive/next-change.ts';
import type { Archive, WallClock } from '../lib/archive/types.ts';
import { parseWallClock } from '../lib/date/wall-clock.ts';
import type { ContentLook } from './look-at-content.ts';

/** What a build found and left, and until when that holds. */
interface LastBuild<Report> {
  /** Fingerprint of the generator and of all that was asked of it. */
  asked: string;
  /** Fingerprints of the files of the content and of the output. */
  content: string;
  output: string;
  zone: string;
  /** Wall clocks of the zone: the build holds from the one up to the other. */
  since: WallClock;
  until?: WallClock;
  report: Report;
}

/** A build that can be recognised by the next one. */
export interface BuildMark<Report> {
  /**
   * What the last build reported, when nothing has changed since: neither content, nor output, nor generator, nor what is due.
   *
   * @param output gives what stands for the files of the output now
   */
  recall(output: () => Promise<string | undefined>): Promise<Report | undefined>;
  /** Writes down what this build left in the output, as publishing found it. */
  keep(archive: Archive, output: FolderStamps, report: Report): Promise<void>;
}

/** Tells a build by what there was to read. */
export function markBuild<Report>(options: Options, generator: string, look: ContentLook): BuildMark<Report> {
  const { contentDir, outDir, workDir, now, ...rest } = options;
  const file = join(workDir, 'lan-truoc.json');
  const asked = fingerprint([generator, contentDir, outDir, rest]);
  const { stamps: content, print: contentKey } = look;
  const clock = (zone: string): WallClock => parseWallClock(new Date(now).toISOString(), zone) ?? '';
  return {
    async recall(output) {
      const last = await read<Report>(file);
      if (last === undefined || last.asked !== asked || last.content !== contentKey) return undefined;
      const moment = clock(last.zone);
      if (moment < last.since || (last.until !== undefined && moment >= last.until)) return undefined;
      return last.output === (await output()) ? last.report : undefined;
    },
    async keep(archive, output, report) {
      // A file that is still being written may change without a sign.
      for (const stamp of content.files.values()) if (!isSettled(stamp, content.taken)) return;
      const zone = archive.settings.timeZone;
      const since = clock(zone);
      const found = { asked, content: contentKey, output: printStamps(output) };
      await write(file, { ...found, zone, since, until: nextChange(archive, since), report });
    },
  };
}

async function read<Report>(file: string): Promise<LastBuild<Report> | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LastBuild<Report>;
  } catch {
    return undefined;
  }
}

async function write<Report>(file: string, last: LastBuild<Report>): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(`${file}.${process.pid}`, JSON.stringify(last));
  await rename(`${file}.${process.pid}`, file);
}
