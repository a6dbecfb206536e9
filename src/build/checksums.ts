import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { checksumList, dataChecksums } from '../lib/data/checksums.ts';
import { dataFormats } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

const dataFile = new RegExp(String.raw`^du-lieu/(\d{4}/\d\d)\.(${dataFormats.join('|')})$`);

/**
 * Digests of all data files as they are published, newest first, so that whoever has copied them can prove that they are whole:
 * `sha256sum -c SHA256SUMS`.
 *
 * @param outputs of the whole site
 */
export async function checksumOutputs(outputs: Outputs): Promise<Outputs> {
  const files = [...outputs].flatMap(([path, source]) => {
    const [, month = '', format = ''] = dataFile.exec(path) ?? [];
    return month === '' ? [] : [{ name: `${month}.${format}`, source }];
  });
  const digests = await Promise.all(
    files
      .sort((a, b) => (a.name < b.name ? 1 : -1))
      .map(
        async ({ name, source }): Promise<[string, string]> => [
          name,
          hash('sha256', 'text' in source ? source.text : await readFile(source.file)),
        ],
      ),
  );
  return new Map([[dataChecksums, { text: checksumList(new Map(digests)) }]]);
}
