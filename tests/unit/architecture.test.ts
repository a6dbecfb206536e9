import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { posix, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.cjs';

const root = resolve(import.meta.dirname, '../..');

interface Rule {
  name: string;
  from: { path?: string | string[] };
  to: { path?: string | string[]; pathNot?: string | string[] };
}
const rules: Rule[] = config.forbidden;

describe('who may import whom', () => {
  it('holds for every .astro file', async () => {
    const files = (await readdir(resolve(root, 'src'), { recursive: true })).filter((file) => file.endsWith('.astro'));
    const violations = files
      .map((file) => `src/${file.split(sep).join('/')}`)
      .flatMap((file) => violationsIn(file, readFileSync(resolve(root, file), 'utf8')));
    expect(violations).toEqual([]);
  });

  it('lets a page use a layout and a component the addresses', () => {
    expect(violationsIn('src/pages/index.astro', `---\nimport Page from '../layouts/Page.astro';\n---`)).toEqual([]);
    expect(violationsIn('src/components/site/Header.astro', `import { createUrls } from '../../lib/url.ts';`)).toEqual(
      [],
    );
  });

  it('stops a component from reading the archive by itself', () => {
    const source = `---\nimport { listArticles } from '../../content/articles.ts';\n---\n<p>Bài mới</p>`;
    expect(violationsIn('src/components/listing/Latest.astro', source)).toEqual([
      'src/components/listing/Latest.astro → src/content/articles.ts (components-uses)',
    ]);
  });

  it('sees imports over several lines, for their effect, of types, dynamic, and scripts', () => {
    const source = `---
import {
  one,
  two,
} from '../cli/one.ts';
import '../cli/effect.ts';
import type { Three } from '../cli/three.ts';
const four = await import('../cli/four.ts');
---
<script src="../cli/five.ts"></script>`;
    expect(violationsIn('src/layouts/Page.astro', source)).toHaveLength(5);
  });

  it('stops a page from using another page', () => {
    expect(violationsIn('src/pages/404.astro', `import Home from './index.astro';`)).toEqual([
      'src/pages/404.astro → src/pages/index.astro (pages-are-leaves)',
    ]);
  });
});

/** The rules of dependency-cruiser that speak of paths, applied to the imports of one file. */
function violationsIn(file: string, source: string): string[] {
  return importsOf(file, source).flatMap((target) =>
    rules
      .filter(({ from, to }) => matches(from.path, file) && matches(to.path, target) && !matches(to.pathNot, target))
      .map(({ name }) => `${file} → ${target} (${name})`),
  );
}

const importForms = [
  /\b(?:import|export)\s[^'";]*?from\s*['"](\.[^'"]+)['"]/g,
  /\bimport\s*\(?\s*['"](\.[^'"]+)['"]/g,
  /<script[^>]*\ssrc=['"](\.[^'"]+)['"]/g,
];

/** Paths from the root of the repository; packages are left out. */
function importsOf(file: string, source: string): string[] {
  return importForms
    .flatMap((form) => [...source.matchAll(form)].map((match) => match[1] ?? ''))
    .map((target) => posix.join(posix.dirname(file), target));
}

function matches(patterns: string | string[] | undefined, path: string): boolean {
  return [patterns ?? []].flat().some((pattern) => new RegExp(pattern).test(path));
}
