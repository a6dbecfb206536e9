import { mediaKind } from './kind.ts';

/** A video or sound of another site, as a link to the page where it plays. */
export interface Embed {
  /** Address of that page: `https://www.youtube.com/watch?v=dQw4w9WgXcQ`. */
  href: string;
  /** As a reader knows it: `youtube.com`. */
  host: string;
  /** The site's name for it, which a picture beside the article may bear. */
  id?: string;
}

/** Reads an address of one site. Undefined when it names nothing that plays. */
type Reader = (url: URL) => { href: string; id?: string } | undefined;

/**
 * What a frame of another site shows: for the known sites the page to watch it on, for others the address itself.
 *
 * @param address as it stands in `<iframe src>`
 * @returns undefined when it is no web address
 * @example readEmbed('//www.youtube.com/embed/abc') // { href: 'https://www.youtube.com/watch?v=abc', host: 'youtube.com', id: 'abc' }
 */
export function readEmbed(address: string): Embed | undefined {
  const url = parse(address);
  if (url === undefined) return undefined;
  const { href, id } = readerOf(url)?.(url) ?? { href: url.href };
  const host = shortHost(new URL(href));
  return id === undefined ? { href, host } : { href, host, id };
}

/** Whether an address of another site names a video or sound: a picture's place may hold one. */
export function isPlayable(address: string): boolean {
  const url = parse(address);
  if (url === undefined) return false;
  return mediaKind(url.pathname) !== undefined || readerOf(url)?.(url) !== undefined;
}

/** Whether what stands in a picture's place is none: it is read and shown as video or sound. */
export function isPlayed(src: string): boolean {
  return mediaKind(src) !== undefined || isPlayable(src);
}

/** The names of all videos of known sites that a text mentions, each once. */
export function embedIds(text: string): string[] {
  const ids = [...text.matchAll(/(?:https?:)?\/\/[^\s"'<>)\]]+/gi)].map(
    ([address]) => readEmbed(address.replaceAll('&amp;', '&'))?.id,
  );
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function parse(address: string): URL | undefined {
  const trimmed = address.trim();
  const absolute = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  return new URL(absolute);
}

function shortHost({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|player|w|geo)\./, '');
}

function readerOf({ hostname }: URL): Reader | undefined {
  const domain = Object.keys(readers).find((each) => hostname === each || hostname.endsWith(`.${each}`));
  return domain === undefined ? undefined : readers[domain];
}

const youtube: Reader = ({ hostname, pathname, searchParams }) => {
  const list = searchParams.get('list') ?? '';
  if (pathname === '/embed/videoseries' || pathname === '/playlist') {
    return isName(list) ? { href: `https://www.youtube.com/playlist?list=${list}` } : undefined;
  }
  const inPath = hostname.endsWith('youtu.be')
    ? pathname.slice(1)
    : /^\/(?:embed|v|shorts|live)\/([^/]+)/.exec(pathname)?.[1];
  const id = inPath ?? (pathname === '/watch' ? searchParams.get('v') : null) ?? '';
  if (!isName(id)) return undefined;
  const start = /^(?:\d+h)?(?:\d+m)?\d+s?$/.exec(searchParams.get('start') ?? searchParams.get('t') ?? '')?.[0];
  const time = start === undefined ? '' : `&t=${start}`;
  return { href: `https://www.youtube.com/watch?v=${id}${time}`, id };
};

const vimeo: Reader = ({ pathname, searchParams }) => {
  const [, id, key = searchParams.get('h') ?? ''] = /^\/(?:video\/)?(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname) ?? [];
  if (id === undefined) return undefined;
  return { href: `https://vimeo.com/${id}${/^[\da-f]+$/.test(key) ? `/${key}` : ''}`, id };
};

const facebook: Reader = (url) => {
  if (url.pathname.startsWith('/plugins/')) {
    const inner = parse(url.searchParams.get('href') ?? '');
    if (inner === undefined || readerOf(inner) !== facebook) return undefined;
    return facebook(inner) ?? { href: inner.href };
  }
  const inPath = /\/(?:videos|reel)\/(?:[^/]+\/)?(\d+)/.exec(url.pathname)?.[1];
  const id = inPath ?? (/^\/watch\/?$/.test(url.pathname) ? url.searchParams.get('v') : null) ?? '';
  return isName(id) ? { href: url.href, id } : undefined;
};

const tiktok: Reader = ({ href, pathname }) => {
  const watched = /^\/@[^/]*\/video\/(\d+)/.exec(pathname)?.[1];
  if (watched !== undefined) return { href, id: watched };
  const id = /^\/(?:embed(?:\/v\d)?|player\/v\d)\/(\d+)/.exec(pathname)?.[1];
  // The site finds the account by itself.
  return id === undefined ? undefined : { href: `https://www.tiktok.com/@_/video/${id}`, id };
};

const dailymotion: Reader = ({ hostname, pathname, searchParams }) => {
  const inPath = hostname === 'dai.ly' ? pathname.slice(1) : /^\/(?:embed\/)?video\/([^/_]+)/.exec(pathname)?.[1];
  const id = inPath ?? (pathname.startsWith('/player') ? searchParams.get('video') : null) ?? '';
  return isName(id) ? { href: `https://www.dailymotion.com/video/${id}`, id } : undefined;
};

const soundcloud: Reader = (url) => {
  if (url.hostname === 'w.soundcloud.com') {
    const inner = parse(url.searchParams.get('url') ?? '');
    // What its programming interface names has no page of its own but the player's.
    return (
      (inner !== undefined && readerOf(inner) === soundcloud ? soundcloud(inner) : undefined) ?? { href: url.href }
    );
  }
  const [, id] = /^\/[^/]+\/(?:sets\/)?([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (id === undefined || url.hostname === 'api.soundcloud.com' || !isName(id)) return undefined;
  return { href: `https://soundcloud.com${url.pathname}`, id };
};

const readers: Record<string, Reader> = {
  'youtube.com': youtube,
  'youtube-nocookie.com': youtube,
  'youtu.be': youtube,
  'vimeo.com': vimeo,
  'facebook.com': facebook,
  'tiktok.com': tiktok,
  'dailymotion.com': dailymotion,
  'dai.ly': dailymotion,
  'soundcloud.com': soundcloud,
};

/** Whether a site could have given this name, and a file bear it. */
function isName(id: string): boolean {
  return /^[\w-]+$/.test(id);
}
