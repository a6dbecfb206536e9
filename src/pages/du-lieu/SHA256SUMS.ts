import type { APIRoute } from 'astro';
import { dataDigests } from '../../content/data.ts';
import { checksumList } from '../../lib/data/checksums.ts';

/** Digests of all data files, so that whoever has copied them can prove that they are whole: `sha256sum -c SHA256SUMS`. */
export const GET: APIRoute = async () => {
  return new Response(checksumList(await dataDigests()));
};
