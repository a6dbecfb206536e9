/** What became of an output folder, as published paths, each list in alphabetical order. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Nothing happened. */
export const noChanges: Changes = { added: [], changed: [], removed: [] };

/**
 * What two changes, one after the other, come to for somebody who has seen neither: a file that was added and then changed
 * is an added one. One that came and went is named as removed, for half of it may have been seen.
 */
export function joinChanges(first: Changes, second: Changes): Changes {
  const fates = new Map<string, keyof Changes>();
  for (const kind of ['added', 'changed', 'removed'] as const) {
    for (const path of first[kind]) fates.set(path, kind);
  }
  for (const path of second.added) fates.set(path, fates.get(path) === 'removed' ? 'changed' : 'added');
  for (const path of second.changed) fates.set(path, fates.get(path) === 'added' ? 'added' : 'changed');
  for (const path of second.removed) fates.set(path, 'removed');
  const pathsOf = (kind: keyof Changes): string[] =>
    [...fates].flatMap(([path, fate]) => (fate === kind ? [path] : [])).sort();
  return { added: pathsOf('added'), changed: pathsOf('changed'), removed: pathsOf('removed') };
}
