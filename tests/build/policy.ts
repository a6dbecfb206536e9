import { pagePolicy } from '../../src/lib/safety/content-policy.ts';
import { attribute, element, elements, parseHtml } from './html.ts';
import type { Published } from './site.ts';

/**
 * Looks for what a strict content policy forbids, and whether each page has one before anything that it speaks of.
 *
 * @returns complaints, each with its page; none for sound pages
 */
export async function inspectPolicies(site: Published): Promise<string[]> {
  const complaints: string[] = [];
  for (const name of (await site.tree()).keys()) {
    // Fragments are placed into pages, and have their policy from there.
    if (!name.endsWith('.html') || name.startsWith('manh/')) continue;
    const root = parseHtml(await site.read(name));
    const [charset, policy] = element(root, 'head').children.filter((child) => child.type === 'element');
    const isFirst = charset && policy && attribute(charset, 'charSet') !== '' && attribute(policy, 'httpEquiv') !== '';
    if (!isFirst) complaints.push(`${name}: its policy does not stand first`);
    else if (
      attribute(policy, 'content') !== pagePolicy &&
      !attribute(policy, 'content').startsWith("default-src 'none'")
    )
      complaints.push(`${name}: has another policy`);
    for (const each of elements(root)) {
      const { tagName, properties } = each;
      if (Object.keys(properties).some((key) => /^on/i.test(key)))
        complaints.push(`${name}: <${tagName}> has a handler`);
      if (properties.style !== undefined) complaints.push(`${name}: <${tagName}> has a style of its own`);
      if (tagName === 'style') complaints.push(`${name}: has a style sheet in it`);
      const isCode = tagName === 'script' && attribute(each, 'type') !== 'application/ld+json';
      if (isCode && attribute(each, 'src') === '') complaints.push(`${name}: has code in it`);
    }
  }
  return complaints;
}
