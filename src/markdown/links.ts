import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Urls } from '../lib/url.ts';

/** Rehype: addresses inside the archive (`/2023/08/…/`) get the base the site lives under. */
export function rehypeLinks({ urls }: { urls: Urls }) {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string') return;
      if (/^\/(?!\/)/.test(href)) node.properties.href = urls.file(href);
    });
  };
}
