import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { attribute, elements, textOf } from '../build/html.ts';
import { parseXml, textsOf } from '../build/xml.ts';

/** What is wrong with a site, each complaint with its file. */
export interface Inspection {
  complaints: string[];
  /** Files that were read, by what was asked of them. */
  read: Map<string, number>;
}

const document = unified().use(rehypeParse).freeze();
const fragment = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * Reads every file of a published site as whoever would run what is in it, and complains of all that is not the site's own.
 *
 * @param origin scheme and host of the site
 */
export async function inspectHostile(folder: string, origin: string): Promise<Inspection> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const inspection: Inspection = { complaints: [], read: new Map() };
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    // Our own scripts; names of files that the newsroom hands on may end in anything.
    if (file.startsWith('_vankho/') || file.endsWith('.pdf') || file === 'sw.js') continue;
    const kind = kinds.find(({ pattern }) => pattern.test(file));
    if (kind === undefined) continue;
    inspection.read.set(kind.name, (inspection.read.get(kind.name) ?? 0) + 1);
    try {
      const text = await readFile(join(folder, file), 'utf8');
      inspection.complaints.push(...kind.faults(text, origin, file).map((fault) => `${file}: ${fault}`));
    } catch (error) {
      inspection.complaints.push(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return inspection;
}

interface Kind {
  name: string;
  pattern: RegExp;
  faults(text: string, origin: string, file: string): string[];
}

const kinds: Kind[] = [
  { name: 'pages of old addresses', pattern: /^(?:cu|tu)\//, faults: (text) => misfits(text, redirectPage) },
  {
    name: 'pages',
    pattern: /\.html?$/,
    faults: (text, origin, file) => faultsOfPage(document.parse(text), origin, file),
  },
  { name: 'XML', pattern: /\.(?:xml|svg)$/, faults: faultsOfXml },
  { name: 'JSON', pattern: /\.(?:json|webmanifest)$/, faults: faultsOfJson },
  { name: 'JSON Lines', pattern: /\.jsonl$/, faults: faultsOfLines },
  { name: 'tables', pattern: /\.csv$/, faults: faultsOfTable },
  { name: 'rules', pattern: /^_redirects$/, faults: (text) => misfits(text, rule) },
  { name: 'map', pattern: /^chuyen-huong\/nginx\.map$/, faults: (text) => misfits(text, mapLine) },
  { name: 'robots', pattern: /^robots\.txt$/, faults: (text) => misfits(text, robotsLine) },
];

/** `/cu/a/ /2023/08/b/ 301`: nothing in the old address stands for others, the new one is a page of the site. */
const rule = /^\/[^\s*:]* \/(?!\/)[!-~]* 301$/;
/** One line, in which a target of the site stands three times, escaped. */
const redirectPage = new RegExp(
  '^<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"<>]*"><meta name="viewport" ' +
    'content="[^"<>]*"><title>Trang đã chuyển</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=/(?!/)[^"<>]*">' +
    '<link rel="canonical" href="https://vidu\\.vn/[^"<>]*"></head><body><main><h1>Trang đã chuyển</h1><p>Trang này đã chuyển đến ' +
    '<a href="/(?!/)[^"<>]*">địa chỉ mới</a>\\.</p></main></body></html>$',
);
const mapLine = /^"\/(?:[^"\\]|\\["\\])*" "\/(?!\/)(?:[^"\\$]|\\["\\])*";$/;
const robotsLine = /^(?:(?:User-agent|Allow|Disallow): [!-~]*|Sitemap: https:\/\/vidu\.vn\/[\w./-]+)$/;

function misfits(text: string, line: RegExp): string[] {
  const lines = text.split('\n').filter((each) => each !== '');
  return lines.filter((each) => !line.test(each)).map((each) => `line ${JSON.stringify(each)}`);
}

/** Elements that a page of ours is made of. */
const ours = new Set(
  (
    'html head body meta title link script template a abbr article aside b blockquote br button caption cite code col colgroup dd del details ' +
    'dfn div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol ' +
    'optgroup option output p path picture pre q s search section select small source span strong sub summary sup svg table tbody td tfoot th ' +
    'noscript thead time tr u ul var video audio track wbr datalist data address dialog progress g circle rect line polyline'
  ).split(' '),
);

const addressed = new Set([
  ...[
    'href',
    'src',
    'action',
    'formAction',
    'cite',
    'poster',
    'data',
    'background',
    'ping',
    'xLinkHref',
    'dataFragmentSrc',
    'longDesc',
  ],
]);

function faultsOfPage(root: Root, origin: string, file: string): string[] {
  const base = `${origin}/${file.split('/').map(encodeURIComponent).join('/')}`;
  return [
    ...elements(root).flatMap((each) => faultsOfElement(each, origin, base)),
    ...elements(root, 'div', 'bai-viet').flatMap((body) => elements(body).flatMap(faultsInText)),
  ];
}

function faultsOfElement(each: Element, origin: string, base: string): string[] {
  const { tagName, properties } = each;
  const faults = ours.has(tagName) ? [] : [`element <${tagName}>`];
  for (const [name, value] of Object.entries(properties)) {
    if (/^on|^style$|^srcDoc$|^is$/i.test(name)) faults.push(`${name} on <${tagName}>`);
    if (addressed.has(name)) faults.push(...faultsOfAddress(each, String(value), origin, base));
    if (/srcset$/i.test(name)) {
      for (const part of String(value).split(','))
        faults.push(...faultsOfLoaded(part.trim().split(' ')[0] ?? '', origin, base));
    }
  }
  if (tagName === 'script') faults.push(...faultsOfScript(each));
  const equivalent = attribute(each, 'httpEquiv');
  if (equivalent !== '' && !/^(?:content-security-policy|refresh)$/i.test(equivalent))
    faults.push(`http-equiv ${equivalent}`);
  if (/^refresh$/i.test(equivalent)) {
    faults.push(...faultsOfLoaded(attribute(each, 'content').replace(/^0; url=/, ''), origin, base));
  }
  return faults;
}

function faultsOfScript(each: Element): string[] {
  if (attribute(each, 'type') !== 'application/ld+json') {
    return /^\/_vankho\//.test(attribute(each, 'src')) && textOf(each) === ''
      ? []
      : [`script ${attribute(each, 'src')}${textOf(each)}`];
  }
  const [child] = each.children;
  return faultsOfJson(child?.type === 'text' ? child.value : '');
}

function faultsOfAddress(each: Element, address: string, origin: string, base: string): string[] {
  const { tagName } = each;
  const isFollowed =
    tagName === 'a' ||
    tagName === 'blockquote' ||
    (tagName === 'link' && /canonical|alternate/.test(attribute(each, 'rel')));
  if (!isFollowed) return faultsOfLoaded(address, origin, base);
  if (!URL.canParse(address, base)) return [];
  const { protocol } = new URL(address, base);
  return /^(?:https?|mailto|tel):$/.test(protocol) ? [] : [`address ${address}`];
}

function faultsOfLoaded(address: string, origin: string, base: string): string[] {
  return URL.canParse(address, base) && new URL(address, base).origin === origin ? [] : [`loads ${address}`];
}

/** What Markdown and newspapers need, beside what stands for photographs, videos and sounds. */
function faultsInText(each: Element): string[] {
  const { tagName, properties } = each;
  const faults = /^(?:script|template|form|input|button|select|svg|path|meta|link|title|dialog)$/.test(tagName)
    ? [`<${tagName}> in a text`]
    : [];
  const id = attribute(each, 'id');
  if (id !== '' && !/^(?:user-content-|anh-)/.test(id) && !(tagName === 'h2' && id === 'footnote-label'))
    faults.push(`id ${id}`);
  if ('name' in properties) faults.push(`name ${attribute(each, 'name')}`);
  return faults;
}

function faultsOfXml(text: string, origin: string, file: string): string[] {
  const root = parseXml(text);
  const held = [...textsOf(root, 'content:encoded'), ...textsOf(root, 'description')];
  const addresses = [
    ...textsOf(root, 'link'),
    ...textsOf(root, 'loc'),
    ...textsOf(root, 'guid'),
    ...textsOf(root, 'image:loc'),
  ];
  return [
    ...held.flatMap((html) => faultsOfPage(fragment.parse(html) as Root, origin, file)),
    ...addresses.filter((address) => !address.startsWith(`${origin}/`)).map((address) => `address ${address}`),
    ...(/\.svg$/.test(file) && /<script|\son\w+=|href=|<style/i.test(text) ? ['code in a picture'] : []),
  ];
}

function faultsOfJson(text: string): string[] {
  const faults: string[] = [];
  try {
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value !== 'string') return value;
      if (named.test(key) && !ownAddress.test(value)) faults.push(`${key} ${value}`);
      if (key === 'content_html')
        faults.push(...faultsOfPage(fragment.parse(value) as Root, 'https://vidu.vn', 'feed.json'));
      return value;
    });
  } catch {
    faults.push('no JSON');
  }
  return faults;
}

/** Keys that hold an address, in feeds, structured data, manifests and look-up files. */
const named = /^(?:@id|url|home_page_url|feed_url|contentUrl|thumbnailUrl|logo|image|src|start_url|item)$/;

const ownAddress = /^(?:https:\/\/vidu\.vn(?:\/|$)|\/(?!\/)|[\w.-]+\/)/;

function faultsOfLines(text: string): string[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : faultsOfJson(line)));
}

/** Wherever a program may begin a cell, no formula begins. */
function faultsOfTable(text: string): string[] {
  const cells = text.replace(/^\ufeff/, '').split(/[;,\t\r\n]/);
  const faults = cells.map((cell) => cell.replace(/^[\s"]+/, '')).filter((cell) => /^[=+\-@＝＋－＠]/.test(cell));
  return faults.map((cell) => `formula ${cell}`);
}
