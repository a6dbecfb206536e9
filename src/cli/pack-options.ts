import { dirname, join } from 'node:path';
import type { Options } from '../content/options.ts';
import { leadsInto } from '../content/read/real-place.ts';
import type { EditionChoice } from '../lib/archive/types.ts';
import { type PackFormat, readWanted, type Wanted } from '../pack/target.ts';
import { UsageError, usageError } from './arguments.ts';
import { readSiteOptions, refuseForbidden, workFolder } from './site-options.ts';

/** The flags of `pack`, as typed. */
export interface PackFlags {
  content?: string;
  out?: string;
  format?: string;
  years?: string;
  section?: string;
  images?: string;
  site?: string;
  base?: string;
  now?: string;
}

/**
 * Turns the flags of `pack` into the options of the edition's site and where the edition is to go. The site of each selection keeps a
 * private folder of its own, so that the next edition builds only what has changed.
 *
 * @throws UsageError when a flag makes no sense
 */
export function readPackOptions(flags: PackFlags): { options: Options; wanted: Wanted } {
  const wanted = readWanted(flags.out, flags.format as PackFormat | undefined);
  const years = readYears(flags.years);
  const section = flags.section?.trim() || undefined;
  const selection = { ...(years && { years }), ...(section !== undefined && { section }) };
  const {
    contentDir,
    base: sourceBase,
    ...rest
  } = readSiteOptions({ ...flags, out: join(workFolder('pack'), 'x') }, false);
  refuseEntangled(contentDir, wanted);
  const workDir = workFolder(['pack', contentDir, selection]);
  const edition: EditionChoice = { ...selection, images: readImages(flags.images), sourceBase };
  return { options: { ...rest, contentDir, workDir, outDir: join(workDir, 'xuat-ban'), base: '/', edition }, wanted };
}

/**
 * `2021`, or the first and the last of several years: `2020-2023`.
 *
 * @throws UsageError when it is neither
 */
export function readYears(text: string | undefined): EditionChoice['years'] {
  if (text === undefined) return undefined;
  const [, from, to = from] = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(text) ?? [];
  if (from === undefined || to === undefined) {
    throw usageError(`Năm “${text}” phải có dạng 2021 hoặc 2020-2023.`);
  }
  if (from > to) throw usageError(`Năm “${text}” ngược thứ tự: viết ${to}-${from}.`);
  return { from, to };
}

function readImages(text = 'small'): EditionChoice['images'] {
  return text === 'none' || text === 'full' ? text : 'small';
}

/** What is written into the content would be read with it the next time. */
function refuseEntangled(contentDir: string, { out, format }: Wanted): void {
  const folder = out === undefined ? process.cwd() : format === 'folder' ? out : dirname(out);
  const isAround = format === 'folder' && out !== undefined && leadsInto(contentDir, out);
  if (isAround || leadsInto(folder, contentDir) || leadsInto(out ?? folder, contentDir)) {
    throw new UsageError(
      'out-entangled',
      'Gói và thư mục nội dung không được nằm trong nhau: chọn nơi khác sau --out.',
    );
  }
  if (format === 'folder' && out !== undefined) refuseForbidden(out, [], '');
}
