import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { safeMailLink } from '../lib/mail-link.ts';
import type { Urls } from '../lib/url.ts';

/**
 * Rehype: addresses inside the archive (`/2023/08/…/`) get the base the site lives under. A link that reads as its address
 * has the class `dia-chi`: paper, which shows addresses behind links, need not show that one twice. Letters go to whom the reader sees.
 */
export function rehypeLinks({ urls }: { urls: Urls }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      const [words] = node.children;
      if (words?.type === 'text' && words.value === href) node.properties.className = ['dia-chi'];
      if (/^\/(?!\/)/.test(href)) node.properties.href = urls.file(href);
      if (/^mailto:/i.test(href)) node.properties.href = safeMailLink(href);
    });
  };
}
