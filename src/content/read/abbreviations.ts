import type { Report } from '../../lib/problems/problem.ts';
import type { Abbreviation } from '../../lib/search/abbreviations.ts';
import { abbreviationsSchema } from '../../schemas/abbreviations.ts';
import { mostBytes, readWithin } from './read-within.ts';
import { decodeUtf8 } from './source-file.ts';
import { parseYaml, validate } from './yaml.ts';

const file = 'viet-tat.yaml';

/** The newsroom's own abbreviations, from `viet-tat.yaml`, which need not exist; a mistake in it is reported. */
export async function readAbbreviations(contentDir: string, report: Report): Promise<Abbreviation[]> {
  const bytes = await readWithin(contentDir, file, mostBytes.yaml, report).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return new Uint8Array();
  });
  const text = bytes && decodeUtf8(bytes, file, report);
  const source = text === undefined ? undefined : parseYaml(text, file, 1, report);
  // A file of remarks only is as good as none.
  if (source === undefined || source.value === null) return [];
  const entries = validate(source, abbreviationsSchema, Object.keys(abbreviationsSchema.element.shape), report) ?? [];
  return entries.flatMap(({ short, long }) => short.map((each) => ({ short: each, long })));
}
