/** Where the bytes of a published file are: in a file of this machine, or here. */
export type Source = FileSource | { text: string };

export interface FileSource {
  file: string;
  /** What it is, where this build has just looked at it. */
  found?: Found;
}

export interface Found {
  /** Bytes. */
  size: number;
  /** Milliseconds of its last change. */
  time: number;
  /** SHA-256, hexadecimal, where this build has just written it. */
  digest?: string | undefined;
}

/**
 * What a site is made of: published path (no leading slash, `/` between folders) → its bytes. Each concern of the build
 * contributes its files; publishing makes the output equal to the whole.
 */
export type Outputs = Map<string, Source>;

/** Two concerns claim one published path. */
class OutputClash extends Error {
  constructor(path: string) {
    super(`Hai phần của bản dựng cùng tạo tệp ${path}.`);
  }
}

/**
 * Joins the files of several concerns.
 *
 * @throws when two of them claim one path
 */
export function joinOutputs(parts: readonly Outputs[]): Outputs {
  const all: Outputs = new Map();
  for (const part of parts) {
    for (const [path, source] of part) {
      if (all.has(path)) throw new OutputClash(path);
      all.set(path, source);
    }
  }
  return all;
}
