import { basename, dirname, join } from 'node:path';
import { hostOf, linkKey } from '../archive/addresses.ts';
import { type ContainedFiles, endingsOf, pathOf } from '../markup/contained-files.ts';
import type { Targets } from '../markup/targets.ts';
import type { ComposeContext } from '../pipeline/source.ts';
import type { PageFile } from './find-pages.ts';

/** Where the addresses in a saved page lead: to files of its folder, to other pages, to the old site. */
export function targetsOfPage(
  file: PageFile,
  url: string | undefined,
  { folders, uploads }: { folders: ContainedFiles; uploads?: string },
  { beside, linkTo }: ComposeContext,
): Targets {
  const absolute = (address: string): string | undefined => webAddress(address, url);
  return {
    beside,
    absolute,
    findFile: (address) => folders.find(candidates(file, address, absolute(address), uploads)),
    findArticle(address) {
      const remote = absolute(address);
      const isOwn = url === undefined || remote === undefined || hostOf(remote) === hostOf(url);
      const key = isOwn && remote !== undefined ? linkKey(remote) : undefined;
      const path = isWeb(address) ? undefined : pathOf(address.replace(/^\//, `${file.root}/`));
      return (
        (key && linkTo(key)) ??
        (path && linkTo(fileKey(path.startsWith(file.root) ? path : join(dirname(file.path), path))))
      );
    },
  };
}

/** The names by which other pages link to a page. */
export function keysOfPage(file: PageFile, url: string | undefined): string[] {
  const key = url === undefined ? undefined : linkKey(url);
  return [fileKey(file.path), ...(key === undefined ? [] : [key])];
}

function fileKey(path: string): string {
  return `file:${path}`;
}

function isWeb(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

function webAddress(address: string, url: string | undefined): string | undefined {
  if (address.startsWith('//')) return URL.parse(`https:${address}`)?.href;
  const parsed = url !== undefined && isWeb(url) ? URL.parse(address, url) : URL.parse(address);
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

/** Where a file may stand that a page names: beside it as written, under its site's folder, in what the browser saved with it. */
function candidates(
  file: PageFile,
  address: string,
  remote: string | undefined,
  uploads: string | undefined,
): string[] {
  const folder = dirname(file.path);
  const written = isWeb(address) ? undefined : pathOf(address);
  const parsed = remote === undefined ? null : URL.parse(remote);
  const path = parsed === null ? undefined : pathOf(parsed.pathname);
  const name = basename(written ?? path ?? '');
  const stem = basename(file.path).replace(/\.\w+$/, '');
  const there = path ?? written ?? '';
  return [
    ...(written === undefined ? [] : [join(written.startsWith('/') ? file.root : folder, written)]),
    ...(parsed === null || path === undefined
      ? []
      : [
          join(file.root, parsed.hostname, path),
          join(file.root, parsed.hostname.replace(/^www\./, ''), path),
          join(file.root, path),
        ]),
    ...(name === ''
      ? []
      : [join(folder, name), join(folder, `${stem}_files`, name), join(folder, `${stem}.files`, name)]),
    ...(uploads === undefined ? [] : endingsOf(there).map((ending) => join(uploads, ending))),
  ];
}
