import type { APIRoute } from 'astro';
import { dataPaths, writeData } from '../../../content/data.ts';

/** What a machine may want to know of a month's articles: one JSON object a line, newest first. */
export const getStaticPaths = () => dataPaths('jsonl');

export const GET: APIRoute = async ({ props: { format, articles } }) => new Response(await writeData(format, articles));
