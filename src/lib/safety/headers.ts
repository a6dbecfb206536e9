import type { Settings } from '../archive/types.ts';
import type { Urls } from '../url.ts';

/** Where the headers stand for hosts that read them, and for nginx, from the root of the site. */
export const headersPaths = { hosts: '_headers', nginx: 'may-chu/dau-de.conf' } as const;

/** A header of an answer: its name and value. */
export type Header = readonly [name: string, value: string];

/** Seconds of a year. */
const year = 31_536_000;

/** What a reader's browser offers to pages, and a newspaper has no use for. */
const features = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
];
const devices = ['hid', 'midi', 'payment', 'serial', 'usb'];

/**
 * The headers of every file of a site. What pages may load stands in them (content-policy.ts); of that, a header alone can say who may
 * show a page within his own.
 *
 * @param hasEditor whether the page editor is published: signing in happens in a window beside it, which must be able to answer
 */
export function safetyHeaders(hasEditor: boolean): Header[] {
  return [
    ['Content-Security-Policy', "frame-ancestors 'self'"],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', [...features, ...devices].map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', hasEditor ? 'same-origin-allow-popups' : 'same-origin'],
  ];
}

/** Asks browsers to come by HTTPS only from now on; they pass it over where they came by HTTP. */
const transport: Header = ['Strict-Transport-Security', `max-age=${year}`];

/** Files whose names change with their content. */
const settled = ['_vankho/*', '_anh/*', '_chia-se/*', 'tim-kiem/chi-muc/bai/*', 'tim-kiem/chi-muc/anh/*'];

/** The headers for Cloudflare Pages, Netlify and whoever else reads `_headers`. */
export function hostHeaders({ editor }: Settings, urls: Urls): string {
  const everywhere = [...safetyHeaders(editor !== undefined), transport];
  const rules: [path: string, headers: readonly Header[]][] = [
    ['*', everywhere],
    ...settled.map((path): [string, Header[]] => [path, [['Cache-Control', `public, max-age=${year}, immutable`]]]),
  ];
  return rules.map(([path, headers]) => `${urls.file(path)}\n${headers.map(row).join('')}`).join('');
}

/** The same for nginx, to be included in `server`; how long files are kept stands in the configuration itself. */
export function nginxHeaders({ editor }: Settings): string {
  return [...safetyHeaders(editor !== undefined), transport]
    .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
    .join('');
}

function row([name, value]: Header): string {
  return `  ${name}: ${value}\n`;
}
