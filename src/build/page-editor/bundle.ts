import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { generatorRoot } from '../generator-root.ts';
import { keptFolder } from '../kept-folder.ts';

/** Bundles of the editor, one for each version of it and of what we put around it. */
const store = join(generatorRoot, '.vankho', 'trang-soan-bai');

const entry = fileURLToPath(new URL('../../client/page-editor/page-editor.ts', import.meta.url));

/**
 * What the editor would fetch for what no field of ours uses: maps, colours of program code, drawings made smaller, pictures of other kinds,
 * templates in React; and its words in other languages. Each stands in a file that is loaded when it is asked for; nothing asks.
 */
const unused =
  /^@shikijs\/|^(?:leaflet|terra-draw|terra-draw-leaflet-adapter|svgo)(?:\/|$)|\/chunks\/(?:shiki-engine|react-dom|heic|webp_enc)[^/]*$|\/locales\/(?!vi\.json)/;

/** The editor, made into files of our own. */
export interface EditorBundle {
  /** Absolute path of the folder. */
  folder: string;
  /** Names of files, a digest in each. */
  files: string[];
  script: string;
  style: string;
}

/** The files of the editor: bundled once, in about two seconds, and kept until the editor or our part of it changes. */
export async function bundleEditor(generator: string): Promise<EditorBundle> {
  const folder = await keptFolder(store, generator, makeBundle);
  const files = (await readdir(folder)).sort();
  const named = (pattern: RegExp): string => {
    const found = files.find((file) => pattern.test(file));
    if (found === undefined)
      throw new Error(`Thư mục ${folder} thiếu tệp của trang soạn bài. Hãy xóa thư mục ấy rồi dựng lại.`);
    return found;
  };
  return { folder, files, script: named(/^bien-tap-.*\.js$/), style: named(/\.css$/) };
}

async function makeBundle(making: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: generatorRoot,
    logLevel: 'silent',
    base: './',
    publicDir: false,
    plugins: [leaveOut(unused), nothingForeign],
    build: {
      outDir: making,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'esnext',
      rolldownOptions: {
        input: { 'bien-tap': entry },
        output: {
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: 'phan-[hash].js',
          assetFileNames: 'tep-[hash][extname]',
        },
      },
    },
  });
}

function leaveOut(pattern: RegExp): Plugin {
  const nothing = '\0nothing';
  return {
    name: 'vankho-leave-out',
    enforce: 'pre',
    resolveId: (id) => (pattern.test(id) ? nothing : undefined),
    load: (id) => (id === nothing ? 'export default undefined;' : undefined),
    generateBundle(_, bundle) {
      for (const name of Object.keys(bundle)) if (/\.(?:wasm|png)$/.test(name)) delete bundle[name];
    },
  };
}

/**
 * Sveltia (0.221) names a CDN in its styles even where it has been given its fonts as files: without these rules only the files are left. It
 * also asks whether GitHub and GitLab are well, of sites of others: it is told nothing.
 */
const nothingForeign: Plugin = {
  name: 'vankho-nothing-foreign',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('@sveltia/cms/npm/index.js')) return;
    return code
      .replace(/@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g, '')
      .replace(
        /https:\/\/(?:www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\/[^`]*/g,
        'data:application/json,{}',
      );
  },
};
