/**
 * Old addresses that no file can answer (`/?id=147000`, `/tin/1.epi`): looks them up and goes to the new one. The years of a
 * list that has become short are on its first page.
 */
import { firstPageOf } from '../lib/archive/list-pages.ts';
import { redirectBucket } from '../lib/redirect.ts';

void follow();

async function follow(): Promise<void> {
  const base = document.documentElement.dataset.base ?? '/';
  const path = `/${location.pathname.slice(base.length)}`;
  if (!location.pathname.startsWith(base) || (location.pathname === base && location.search === '')) return;
  for (const address of [path + location.search, path]) {
    const target = await lookUp(base, address);
    if (target === undefined) continue;
    location.replace(target);
    return;
  }
  const list = firstPageOf(path);
  if (list !== undefined) location.replace(base + list.slice(1));
}

async function lookUp(base: string, address: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${base}chuyen-huong/${redirectBucket(address)}.json`);
    if (!response.ok) return undefined;
    const known: unknown = await response.json();
    if (typeof known !== 'object' || known === null || !Object.hasOwn(known, address)) return undefined;
    const target: unknown = Reflect.get(known, address);
    return typeof target === 'string' && /^(?:\/(?!\/)|https?:)/.test(target) ? target : undefined;
  } catch {
    return undefined;
  }
}
