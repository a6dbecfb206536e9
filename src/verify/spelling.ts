/**
 * Finds listed paths whose spelling a file system has changed: a Mac takes names apart into letters and marks, and old sticks know no
 * small letters. Two listed paths that such a system would take for one are never meant.
 *
 * @returns the listed path that a path stands for; undefined when there is none, or more than one
 */
export function otherSpellings(listed: Iterable<string>): (path: string) => string | undefined {
  let known: Map<string, string | undefined> | undefined;
  return (path) => {
    known ??= byKey(listed);
    return known.get(keyOf(path));
  };
}

/** Made when it is first needed: most copies have the spelling of the list. */
function byKey(listed: Iterable<string>): Map<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const path of listed) known.set(keyOf(path), known.has(keyOf(path)) ? undefined : path);
  return known;
}

function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
