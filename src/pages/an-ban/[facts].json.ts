import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../content/archive.ts';
import { editionFacts } from '../../lib/archive/edition-facts.ts';

/** What an edition says of itself, for programs; no other site has it. */
export const getStaticPaths = (async () => {
  const { catalogue, urls, keyFor } = await getLibrary();
  const facts = editionFacts(catalogue, urls);
  if (facts === undefined) return [];
  return [{ params: { facts: 'an-ban' }, props: { facts }, cacheKey: keyFor(facts) }];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(props.facts, null, 2)}\n`);
