import type { APIRoute } from 'astro';
import { getLibrary } from '../content/archive.ts';
import layers from '../styles/layers.css?inline';
import coQuan from '../styles/themes/co-quan.css?inline';
import nhatBao from '../styles/themes/nhat-bao.css?inline';

const themes = { 'co-quan': coQuan, 'nhat-bao': nhatBao };

/** The newsroom's theme and colours, apart from the site's styles so that these stay the same for everyone. */
export const GET: APIRoute = async () => {
  const { theme, colours } = (await getLibrary()).catalogue.archive.settings;
  const accents = `:root{--accent-light:${colours.accent};--accent-dark:${colours.accentDark}}`;
  return new Response(`${layers}\n@layer theme{${accents}${themes[theme]}}\n`, {
    headers: { 'Content-Type': 'text/css' },
  });
};
