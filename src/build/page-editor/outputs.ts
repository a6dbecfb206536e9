import { join } from 'node:path';
import type { GitBackend } from '@sveltia/cms';
import type { Settings } from '../../lib/archive/types.ts';
import type { Urls } from '../../lib/url.ts';
import type { Outputs, Source } from '../outputs.ts';
import { backendOf, localBackend, serverOf } from './backend.ts';
import { bundleEditor } from './bundle.ts';
import { editorConfig } from './config.ts';
import { editorPage } from './page.ts';
import { contentPolicy } from './policy.ts';

const page = 'bien-tap/index.html';
const config = 'bien-tap/cau-hinh.json';
const files = '_vankho/bien-tap';

/** Where the editor works. */
interface Workplace {
  backend: GitBackend;
  /** Scheme and host of the repository's server, where one is asked. */
  server?: string;
  /** Of the content, from the folder that is edited: `content`, or empty. */
  folder: string;
}

/** The page editor of a published site: nothing unless the settings ask for it. */
export async function editorOutputs(settings: Settings, urls: Urls, generator: string): Promise<Outputs> {
  const { editor } = settings;
  if (editor === undefined) return new Map();
  const workplace = { backend: backendOf(editor), server: serverOf(editor), folder: editor.folder };
  return makeEditor(settings, workplace, urls, generator);
}

/**
 * The page editor on this machine.
 *
 * @param name of the folder that is to be picked in the browser
 * @param folder of the content in it; empty when it is that one
 */
export async function localEditor(
  settings: Settings,
  { name, folder }: { name: string; folder: string },
  urls: Urls,
  generator: string,
): Promise<Outputs> {
  return makeEditor(settings, { backend: localBackend(name), folder }, urls, generator);
}

async function makeEditor(
  settings: Settings,
  { backend, server, folder }: Workplace,
  urls: Urls,
  generator: string,
): Promise<Outputs> {
  const bundle = await bundleEditor(generator);
  const address = (path: string): string => urls.file(path);
  const html = editorPage({
    name: settings.name,
    policy: contentPolicy(server),
    script: address(`${files}/${bundle.script}`),
    style: address(`${files}/${bundle.style}`),
    config: address(config),
    icon: address('favicon.svg'),
    isLocal: server === undefined,
    settings: folder === '' ? 'trang-web.yaml' : `${folder}/trang-web.yaml`,
  });
  const told = editorConfig(settings, backend, folder, urls);
  return new Map<string, Source>([
    [page, { text: html }],
    [config, { text: `${JSON.stringify(told, undefined, 2)}\n` }],
    ...bundle.files.map((file) => [`${files}/${file}`, { file: join(bundle.folder, file) }] as const),
  ]);
}
