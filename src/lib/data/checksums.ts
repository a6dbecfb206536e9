/**
 * Digests as `sha256sum` writes them and `sha256sum -c` checks them (GNU coreutils).
 *
 * @param digests path of a file, from the folder of the list → its SHA-256, hexadecimal
 */
export function checksumList(digests: ReadonlyMap<string, string>): string {
  return [...digests].map(([path, digest]) => `${digest}  ${path}\n`).join('');
}
