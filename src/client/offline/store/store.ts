import { type KeptDatabase, openDatabase } from './database.ts';
import { seal, unseal } from './sealed.ts';

/** Caches of a site, each for one kind of file. */
export type Room = 'trang' | 'anh' | 'chi-muc' | 'le';

/**
 * What the device keeps of a site: texts and pictures in caches, what is known of them in a database. Pages and the service worker use it
 * alike. The shell of each version of the site has a cache of its own (`worker/shell.ts`); scripts and styles of pages that belong to none
 * of these are in `le`.
 */
export interface Store {
  /** Path the site lives under. */
  base: string;
  database: KeptDatabase;
  /** Keeps a response; gives the bytes of its body. Rejects with a `QuotaExceededError` where there is no room. */
  put(room: Room | ShellName, path: string, response: Response): Promise<number>;
  /** What is kept under a path; undefined when there is nothing, or when it has lost bytes, which are then thrown away. */
  open(room: Room | ShellName, path: string): Promise<Response | undefined>;
  /** The same from whichever cache holds it: for files whose name changes with their bytes. */
  openAnywhere(path: string): Promise<Response | undefined>;
  has(room: Room | ShellName, path: string): Promise<boolean>;
  remove(room: Room | ShellName, paths: readonly string[]): Promise<void>;
  /** Versions whose shells are kept, the newest first. */
  shells(): Promise<ShellName[]>;
  paths(room: Room | ShellName): Promise<string[]>;
  removeShell(name: ShellName): Promise<void>;
}

/** Cache of a version's shell. */
export type ShellName = `vo-${string}`;

/** Opens what is kept of the site under a path. */
export async function openStore(base: string): Promise<Store> {
  const prefix = cachePrefix(base);
  const cacheOf = (room: Room | ShellName): Promise<Cache> => caches.open(prefix + room);
  const open: Store['open'] = async (room, path) => {
    const cache = await cacheOf(room);
    const found = await cache.match(path, { ignoreVary: true });
    const whole = found && (await unseal(found));
    if (found !== undefined && whole === undefined) await cache.delete(path, { ignoreVary: true });
    return whole;
  };
  const roomsOf = async (): Promise<(Room | ShellName)[]> =>
    (await caches.keys()).flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length) as Room | ShellName] : [],
    );
  const shells = async (): Promise<ShellName[]> =>
    (await roomsOf()).filter((room): room is ShellName => room.startsWith('vo-')).reverse();
  return {
    base,
    database: await openDatabase(base),
    open,
    shells,
    async put(room, path, response) {
      const body = await response.arrayBuffer();
      await (await cacheOf(room)).put(path, await seal(response, body));
      return body.byteLength;
    },
    async openAnywhere(path) {
      for (const room of [...(await shells()), 'le'] as const) {
        const found = await open(room, path);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    has: async (room, path) => (await (await cacheOf(room)).match(path, { ignoreVary: true })) !== undefined,
    async remove(room, paths) {
      const cache = await cacheOf(room);
      await Promise.all(paths.map((path) => cache.delete(path, { ignoreVary: true })));
    },
    paths: async (room) => (await (await cacheOf(room)).keys()).map(({ url }) => new URL(url).pathname),
    removeShell: async (name) => void (await caches.delete(prefix + name)),
  };
}

/** What the names of a site's caches begin with. */
export function cachePrefix(base: string): string {
  return `vankho ${base} `;
}
