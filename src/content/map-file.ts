import { hash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from './replace-file.ts';

/** How what a file holds is spelt. */
export interface MapForm {
  encode(value: unknown): Uint8Array;
  decode(bytes: Buffer): unknown;
  /** Whether it is waited for until it is on the disk itself. */
  isDurable: boolean;
}

/** What JSON can hold. */
export function jsonForm(isDurable: boolean): MapForm {
  return {
    encode: (value) => Buffer.from(JSON.stringify(value)),
    decode: (bytes) => JSON.parse(bytes.toString()),
    isDurable,
  };
}

/** What stands in the file itself. */
interface Whole<Value> {
  /** SHA-256, hexadecimal. */
  digest: string;
  keys: readonly string[];
  /** The value that stands there under a key. */
  wrote(key: string): Value | undefined;
}

interface WrittenWhole<Value, Notes> {
  keys: string[];
  values: Value[];
  notes: Notes;
}

/** What has become of it since. */
interface WrittenSince<Value, Notes> extends WrittenWhole<Value, Notes> {
  /** Digest of the whole. */
  of: string;
  gone: string[];
}

/** When more than this share of the entries is others, all are written anew. */
const most = 1 / 64;

const digestLength = 32;

/**
 * A large map that is kept in a file. What becomes of it from one run to the next stands in a small file beside it, `-them`, for to write
 * all of it takes a second. A file of which a single byte is not as it was written counts as missing.
 */
export class MapFile<Value, Notes> {
  readonly #file: string;
  readonly #form: MapForm;
  readonly #whole: Whole<Value> | undefined;
  readonly entries: ReadonlyMap<string, Value>;
  /** What else was written down; undefined when nothing was. */
  readonly notes: Notes | undefined;

  private constructor(
    [file, form]: [string, MapForm],
    whole: Whole<Value> | undefined,
    { entries, notes }: { entries: ReadonlyMap<string, Value>; notes?: Notes },
  ) {
    this.#file = file;
    this.#form = form;
    this.#whole = whole;
    this.entries = entries;
    this.notes = notes;
  }

  /** @param file absolute path; need not exist */
  static async open<Value, Notes>(file: string, form: MapForm): Promise<MapFile<Value, Notes>> {
    const place: [string, MapForm] = [file, form];
    const found = await readSealed(file, form);
    // An older Vankho wrote other things there.
    if (!isWhole<Value, Notes>(found?.value))
      return new MapFile<Value, Notes>(place, undefined, { entries: new Map() });
    const { keys, values, notes } = found.value;
    const entries = mapOf(keys, values);
    const since = (await readSealed(besideOf(file), form))?.value as WrittenSince<Value, Notes> | undefined;
    const isOfIt = since?.of === found.digest;
    // To copy all entries for the few that are others would take longer than to write those down.
    const changed = new Map(
      isOfIt ? [...since.keys, ...since.gone].map((key) => [key, entries.get(key)] as const) : [],
    );
    const wrote = (key: string): Value | undefined => (changed.has(key) ? changed.get(key) : entries.get(key));
    const whole: Whole<Value> = { digest: found.digest, keys, wrote };
    if (!isOfIt) return new MapFile<Value, Notes>(place, whole, { entries, notes });
    for (const key of since.gone) entries.delete(key);
    for (const [index, key] of since.keys.entries()) entries.set(key, since.values[index] as Value);
    return new MapFile<Value, Notes>(place, whole, { entries, notes: since.notes });
  }

  /**
   * Writes other entries in the place of these.
   *
   * @param entries which nobody changes any more
   * @param isSame whether two values say the same; where it has no need to, it should not look into them
   */
  async save(
    entries: ReadonlyMap<string, Value>,
    notes: Notes,
    isSame: (one: Value, other: Value | undefined) => boolean = Object.is,
  ): Promise<MapFile<Value, Notes>> {
    const place: [string, MapForm] = [this.#file, this.#form];
    const since = this.#whole && sinceOf(this.#whole, entries, isSame);
    if (since !== undefined) {
      await writeSealed(besideOf(this.#file), { ...since, notes } satisfies WrittenSince<Value, Notes>, this.#form);
      return new MapFile<Value, Notes>(place, this.#whole, { entries, notes });
    }
    const written: WrittenWhole<Value, Notes> = { keys: [...entries.keys()], values: [...entries.values()], notes };
    const digest = await writeSealed(this.#file, written, this.#form);
    await rm(besideOf(this.#file), { force: true });
    const whole: Whole<Value> = { digest, keys: written.keys, wrote: (key) => entries.get(key) };
    return new MapFile<Value, Notes>(place, whole, { entries, notes });
  }
}

function isWhole<Value, Notes>(value: unknown): value is WrittenWhole<Value, Notes> {
  const { keys, values } = (value ?? {}) as Partial<WrittenWhole<Value, Notes>>;
  return Array.isArray(keys) && Array.isArray(values);
}

/** How a map differs from what was written of it; undefined when that is too much. */
function sinceOf<Value>(
  { digest, keys, wrote }: Whole<Value>,
  entries: ReadonlyMap<string, Value>,
  isSame: (one: Value, other: Value | undefined) => boolean,
): Omit<WrittenSince<Value, never>, 'notes'> | undefined {
  const bound = entries.size * most;
  const since = { of: digest, keys: [] as string[], values: [] as Value[], gone: [] as string[] };
  for (const [key, value] of entries) {
    if (isSame(value, wrote(key))) continue;
    since.keys.push(key);
    since.values.push(value);
    if (since.keys.length > bound) return undefined;
  }
  for (const key of keys) if (!entries.has(key)) since.gone.push(key);
  return since.keys.length + since.gone.length > bound ? undefined : since;
}

function mapOf<Value>(keys: readonly string[], values: readonly Value[]): Map<string, Value> {
  const map = new Map<string, Value>();
  for (let place = 0; place < keys.length; place++) map.set(keys[place] as string, values[place] as Value);
  return map;
}

function besideOf(file: string): string {
  return `${file}-them`;
}

async function readSealed(file: string, { decode }: MapForm): Promise<{ value: unknown; digest: string } | undefined> {
  try {
    const bytes = await readFile(file);
    const content = bytes.subarray(digestLength);
    const digest = hash('sha256', content);
    if (digest !== bytes.toString('hex', 0, digestLength)) return undefined;
    return { value: decode(content), digest };
  } catch {
    return undefined;
  }
}

async function writeSealed(file: string, value: unknown, { encode, isDurable }: MapForm): Promise<string> {
  const content = encode(value);
  const digest = hash('sha256', content);
  await replaceFile(file, [Buffer.from(digest, 'hex'), content], isDurable);
  return digest;
}
