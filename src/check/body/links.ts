import { lostFields, safeMailLink } from '../../lib/mail-link.ts';
import type { Finding } from '../../lib/proofreading/finding.ts';
import { textOf } from '../../markdown/text.ts';
import { type Body, excerpt } from './body.ts';

/** A link that may lead into the archive, which shows when the settings and all articles are known. */
export interface WrittenLink {
  href: string;
  offset: number;
}

/** The links of a body: what is wrong with them as they stand, and those that may lead into the archive, web addresses among them. */
export function checkLinks({ nodes, at, raw }: Body): { findings: Finding[]; links: WrittenLink[] } {
  const findings: Finding[] = [];
  const links: WrittenLink[] = [];

  function take(href: string, offset: number): void {
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
    if (scheme === 'http' || scheme === 'https') links.push({ href, offset });
    else if (scheme === 'mailto') findings.push(...lostOfMail(href, offset));
    else if (scheme === undefined ? href.startsWith('//') : allowed.has(scheme)) {
      return;
    } else if (scheme !== undefined) {
      findings.push({ code: 'link-forbidden', offset, details: { href: excerpt(href) } });
    } else if (bareHost.test(href)) findings.push({ code: 'link-scheme', offset, details: { href } });
    else links.push({ href, offset });
  }

  for (const node of nodes) {
    if (node.type === 'link') {
      take(node.url, at(node));
      const hasWords = textOf(node).trim() !== '' || node.children.some(({ type }) => /^(?:image|html)/.test(type));
      if (!hasWords) findings.push({ code: 'link-empty', offset: at(node), details: { href: node.url } });
    } else if (node.type === 'definition' && !isPicture(node.url)) take(node.url, at(node));
    else if (node.type === 'html') {
      for (const { 2: href = '', index } of raw(node).matchAll(/<a\s[^<>]*?\bhref\s*=\s*(["'])([^"'<>]*)\1/gi)) {
        take(href.replaceAll('&amp;', '&'), at(node) + index);
      }
    } else if (node.type === 'text') findings.push(...leftBrackets(raw(node), at(node)));
  }
  return { findings, links };
}

/** What the sanitiser lets pass beside the addresses of the web and of letters (markdown/sanitise.ts). */
const allowed = new Set(['tel']);

/** A link that opens a letter and loses some of it, or all (markdown/links.ts). */
function lostOfMail(href: string, offset: number): Finding[] {
  const fields = lostFields(href).map((name) => `“${name}”`);
  const what = safeMailLink(href) === undefined ? 'cả liên kết, vì địa chỉ thư viết sai' : fields.join(', ');
  return what === '' ? [] : [{ code: 'link-mail', offset, details: { href: excerpt(href), what } }];
}

/** `www.vidu.vn/a`, `baochinhphu.vn`: an address of the web that has lost its beginning. */
const bareHost = /^(?:www\.[^\s/]+\.[a-z]{2,}|[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:vn|com|net|org|info))(?:[/?#]|$)/i;

function isPicture(url: string): boolean {
  return /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic|heif|svg)$/i.test(url);
}

/** How far from its `](` a link may begin: a bound, so that a text of nothing else takes no longer than others. */
const farthest = 200;

/** What Markdown has left as brackets though it was meant for a link. */
function leftBrackets(text: string, start: number): Finding[] {
  // Most texts have none, and looking back at each letter is slow.
  if (!text.includes(']')) return [];
  const split = [...text.matchAll(/(?<!\\)\[[^\][\n]{1,200}\]\s{1,4}\(([^\s()]{1,500})\)/g)]
    .filter(({ 1: target = '' }) => isTarget(target))
    .map(
      ({ 0: link, index }): Finding => ({
        code: 'link-split',
        offset: start + index,
        details: { text: excerpt(link) },
      }),
    );
  const broken = [...text.matchAll(/(?<!\\)\]\(/g)].map(({ index }): Finding => {
    const before = text.slice(Math.max(0, index - farthest), index);
    const opening = index - before.length + Math.max(before.lastIndexOf('['), before.lastIndexOf('\n') + 1);
    const [line = ''] = text.slice(opening, opening + farthest).split('\n', 1);
    return { code: 'link-broken', offset: start + opening, details: { text: excerpt(line) } };
  });
  return [...split, ...broken];
}

/** Whether what stands in parentheses is an address rather than a remark. */
function isTarget(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|www\.|\.{0,2}\/)|\.(?:html?|md|pdf|docx?|xlsx?|jpe?g|png)$/i.test(text);
}
