import type { APIRoute } from 'astro';
import { dataPaths, writeData } from '../../../content/data.ts';

/** What a machine may want to know of a month's articles as a table for spreadsheet programs. */
export const getStaticPaths = () => dataPaths('csv');

export const GET: APIRoute = async ({ props: { format, articles } }) => new Response(await writeData(format, articles));
