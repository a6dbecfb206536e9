import { rootMark } from '../../lib/pocket/script-files.ts';
import type * as served from '../served/fragment-html.ts';
import { fileAddress } from './addresses.ts';
import { loadCarried } from './script-file.ts';

/** @param source its address on the published site: `/manh/moi-nhat/` */
export const fragmentHtml: typeof served.fragmentHtml = async (source) => {
  const html = await loadCarried(source.replace(/^\/|\/$/g, ''));
  return html.replaceAll(rootMark, fileAddress(''));
};
