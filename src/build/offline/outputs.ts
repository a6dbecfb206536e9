import { createHash } from 'node:crypto';
import type { Archive } from '../../lib/archive/types.ts';
import type { WorkerSettings } from '../../lib/offline/worker-settings.ts';
import type { Urls } from '../../lib/url.ts';
import type { Outputs } from '../outputs.ts';
import { bundleWorker } from './bundle.ts';

/**
 * `/sw.js`, the service worker with its settings before it. They say what the generator and the newsroom's settings bring, never what an
 * article does: the file changes, and browsers fetch it anew, only with these.
 *
 * @param rendered pages and what they are made with, by published path
 */
export async function offlineOutputs(
  { settings, sections, pages }: Archive,
  urls: Urls,
  rendered: Outputs,
  generator: string,
): Promise<Outputs> {
  const script = await bundleWorker(settings.offline ? 'keep' : 'farewell', generator);
  const assets = [...rendered.keys()].filter((path) => path.startsWith('_vankho/')).sort();
  const files = ['giao-dien.css', 'favicon.svg', ...(settings.logo === undefined ? [] : [settings.logo])];
  const content = { base: urls.base, assets, files };
  const shown = { settings, sections, pages: pages.map(({ slug, title }) => [slug, title]) };
  const version = createHash('sha256').update(JSON.stringify([content, shown, script]));
  const worker: WorkerSettings = { ...content, version: version.digest('hex').slice(0, 16) };
  return new Map([['sw.js', { text: `globalThis.vankho = ${JSON.stringify(worker)};\n${script}` }]]);
}
