import type { APIRoute } from 'astro';
import { dataFiles } from '../../content/data.ts';
import { checksumList } from '../../lib/data/checksums.ts';

/** Digests of all data files, so that whoever has copied them can prove that they are whole: `sha256sum -c SHA256SUMS`. */
export const GET: APIRoute = async () => {
  const files = await dataFiles();
  const digests = files.map(({ month, format, digest }) => [`${month.replace('-', '/')}.${format}`, digest] as const);
  return new Response(checksumList(new Map(digests)));
};
