import type { WallClock } from '../archive/types.ts';
import { parseWallClock } from '../date/wall-clock.ts';
import { splitCredit } from './credit.ts';
import { decodeIptc } from './iptc-text.ts';
import { firstText } from './note-text.ts';
import { xmpTexts } from './xmp.ts';

/** What a photograph's file says of itself. */
export interface PhotoNotes {
  caption?: string;
  /** With its label: `Ảnh: Giao Tuyến`. */
  credit?: string;
  taken?: WallClock;
  /** City, province, country: `Yên Hòa, Lào Cai, Việt Nam`. */
  place?: string;
  /** Who holds the rights: `© Báo Lâm Giang`. */
  copyright?: string;
  /** Under which terms others may use it: the address of a licence, or words. */
  licence?: string;
}

/** The three kinds of notes that a file may hold, as they were found: whoever wrote them may have written anything. */
export interface WrittenNotes {
  /** IPTC-IIM by name (`Caption`, `Byline`), each byte as the Latin-1 letter of its number; several in an array. */
  iptc?: Readonly<Record<string, unknown>>;
  /** The XMP packet. */
  xmp?: string;
  /** EXIF by name (`ImageDescription`, `DateTimeOriginal`), dates as they were written. */
  exif?: Readonly<Record<string, unknown>>;
}

const longestCaption = 1000;
const longestName = 200;

/**
 * Reads caption, credit, date and place out of the notes of a file: IPTC first, then XMP, then EXIF. Text is brought to
 * one line in NFC and bounded; what a camera writes by itself is left out.
 *
 * @see https://iptc.org/std/photometadata/specification/ for the fields and their counterparts
 */
export function readNotes({ iptc = {}, xmp = '', exif = {} }: WrittenNotes): PhotoNotes {
  const first = (limit: number, iptcNames: readonly string[], xmpNames: readonly string[], exifName?: string) =>
    firstText(
      [
        ...iptcNames.map((name) => decodeIptc(iptc[name])),
        ...xmpNames.map((name) => xmpTexts(xmp, name)),
        exifName === undefined ? [] : [exif[exifName]].filter((value) => typeof value === 'string'),
      ],
      limit,
    );
  const written = splitCredit(first(longestCaption, ['Caption'], ['dc:description'], 'ImageDescription') ?? '');
  const maker = first(longestName, ['Credit', 'Byline'], ['photoshop:Credit', 'dc:creator'], 'Artist');
  const places = [
    first(longestName, ['City'], ['photoshop:City']),
    first(longestName, ['State'], ['photoshop:State']),
    first(longestName, ['Country'], ['photoshop:Country']),
  ].filter((name) => name !== undefined);
  return {
    ...written,
    ...(written.credit === undefined && maker !== undefined && { credit: labelled(maker) }),
    ...withTaken(exif.DateTimeOriginal),
    ...(places.length > 0 && { place: [...new Set(places)].join(', ') }),
    ...withRights(
      first(longestName, ['CopyrightNotice'], ['dc:rights'], 'Copyright'),
      first(longestCaption, [], ['xmpRights:WebStatement']) ?? first(longestCaption, [], ['xmpRights:UsageTerms']),
    ),
  };
}

function withRights(copyright: string | undefined, licence: string | undefined): Partial<PhotoNotes> {
  return { ...(copyright !== undefined && { copyright }), ...(licence !== undefined && { licence }) };
}

/** `Giao Tuyến` and `Ảnh: Giao Tuyến` are one credit. */
export function labelled(maker: string): string {
  return splitCredit(maker).credit ?? `Ảnh: ${maker}`;
}

/** `2023:08:03 17:08:05` is what the camera's clock showed: the wall clock of the place, whatever zone stands beside it. */
function withTaken(written: unknown): Pick<PhotoNotes, 'taken'> {
  const parts =
    typeof written === 'string' ? /^(\d{4})[:/-](\d\d)[:/-](\d\d)([ T]\d\d:\d\d)?/.exec(written.trim()) : null;
  if (parts === null) return {};
  const [, year, month, day, clock = ''] = parts;
  const date = `${year}-${month}-${day}`;
  const taken = parseWallClock(`${date}${clock}`, 'UTC') ?? parseWallClock(date, 'UTC');
  return taken === undefined ? {} : { taken };
}
