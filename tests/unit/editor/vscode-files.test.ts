import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../../src/editor/read-vocabulary.ts';
import { vscodeFiles } from '../../../src/editor/vscode-files.ts';

const root = resolve(import.meta.dirname, '../../..');

describe('the files for VS Code', () => {
  it('that are kept here are those which `npm run vscode -- --force` writes', async () => {
    const vocabulary = await readVocabulary(join(root, 'content'));
    const { own, shared } = vscodeFiles(vocabulary, { content: 'content', generator: '' });
    const expected = new Map([...own, ...shared]);
    const present = (await readdir(join(root, '.vscode'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
    expect(present.sort()).toEqual([...expected.keys()].sort());
    for (const [path, text] of expected) expect(await readFile(join(root, path), 'utf8')).toBe(text);
  });

  it('hold each schema of a YAML file that the settings name', () => {
    const nothing = { sections: [], formerSections: [], authors: [], topics: [] };
    const { own, shared } = vscodeFiles(nothing, { content: 'noi-dung', generator: '../vankho' });
    const settings = JSON.parse(shared.get('.vscode/settings.json') ?? '');
    expect(settings['yaml.schemas']['.vscode/schemas/trang-web.json']).toBe('noi-dung/trang-web.yaml');
    for (const path of Object.keys(settings['yaml.schemas'])) expect(own.has(path)).toBe(true);
  });
});
