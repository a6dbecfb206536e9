import type { PlacedRedirect } from '../../lib/archive/types.ts';
import type { Report } from '../../lib/problems/problem.ts';
import { isAskable } from '../../lib/redirect.ts';
import { mostBytes, readWithin } from './read-within.ts';
import { decodeUtf8 } from './source-file.ts';

const file = 'chuyen-huong.csv';

/** Lines of `chuyen-huong.csv`: old address, new address. A first line without “/” is a heading. */
export async function readRedirects(contentDir: string, report: Report): Promise<PlacedRedirect[]> {
  const bytes = await readWithin(contentDir, file, mostBytes.csv, report).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return new Uint8Array();
  });
  const text = (bytes && decodeUtf8(bytes, file, report)) ?? '';
  const redirects: PlacedRedirect[] = [];
  text.split(/\r?\n/).forEach((row, index) => {
    const line = index + 1;
    if (row.trim() === '' || row.startsWith('#') || (index === 0 && !row.includes('/'))) return;
    const [from, to, ...rest] = splitRow(row);
    if (from === undefined || to === undefined || rest.length > 0) {
      report('bad-redirect', { file, line }, { detail: 'phải có đúng hai cột' });
    } else if (!from.startsWith('/')) {
      report('bad-redirect', { file, line }, { detail: `địa chỉ cũ “${from}” phải bắt đầu bằng “/”` });
    } else if (!isAskable(from)) {
      report(
        'bad-redirect',
        { file, line },
        { detail: `địa chỉ cũ “${from}” có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối` },
      );
    } else if (!/^\/(?![/\\])[^\p{Cc}]*$/u.test(to) && !(/^https?:\/\//.test(to) && URL.canParse(to))) {
      report('bad-redirect', { file, line }, { detail: `địa chỉ mới “${to}” phải bắt đầu bằng “/” hoặc “https://”` });
    } else redirects.push({ from, to, file, line });
  });
  return redirects;
}

/** Cells of one line of CSV (RFC 4180, no line breaks inside cells). */
function splitRow(row: string): string[] {
  return [...row.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain?.trim() ?? '',
  );
}
