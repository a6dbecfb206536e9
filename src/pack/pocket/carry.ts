import { handOver, scriptOf } from '../../lib/pocket/script-files.ts';
import type { PackedFile } from '../packed-file.ts';

/** A script that hands over a text to the page that loads it. */
export function carry(path: string, content: string): PackedFile {
  return { path: scriptOf(path), data: `${handOver}(${JSON.stringify(path)},${JSON.stringify(content)});\n` };
}
