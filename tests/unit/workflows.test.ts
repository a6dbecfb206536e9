import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAlias, parseDocument, visit } from 'yaml';
import { checkArguments } from '../../src/cli/arguments.ts';
import { argumentsOf } from '../../src/cli/verb.ts';
import build from '../../src/cli/verbs/build.ts';
import joinVerb from '../../src/cli/verbs/join.ts';

const root = resolve(import.meta.dirname, '../..');
const workflows = join(root, '.github/workflows');
const files = [
  ...readdirSync(workflows).map((name) => join(workflows, name)),
  join(root, 'docs/vi-du/gitlab-ci.yml'),
].map((path) => ({ path, name: path.slice(root.length + 1) }));

const verbs = { build, join: joinVerb };
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Every text of a file that holds a command, aliases among them. */
function commandsOf(path: string): { verb: string; words: string[] }[] {
  const commands: { verb: string; words: string[] }[] = [];
  visit(parseDocument(readFileSync(path, 'utf8')), {
    Scalar(_, { value }) {
      if (typeof value !== 'string') return;
      for (const [, verb = '', rest = ''] of value.matchAll(/npm (?:--prefix \S+ )?run (\S+) -- (.*)/g)) {
        commands.push({ verb, words: rest.split(/\s+/).map((word) => word.replace(/^"(.*)"$/, '$1')) });
      }
    },
  });
  return commands;
}

describe.each(files)('$name', ({ path, name }) => {
  it('is YAML without a mistake, its aliases included', () => {
    const document = parseDocument(readFileSync(path, 'utf8'), { version: '1.2' });
    expect([...document.errors, ...document.warnings]).toEqual([]);
    visit(document, {
      Alias: (_, node) => {
        if (isAlias(node)) expect(node.resolve(document), node.source).toBeDefined();
      },
    });
  });

  it('calls verbs and flags that Vankho has', async () => {
    const commands = commandsOf(path);
    expect(commands.length).toBeGreaterThan(0);
    for (const { verb, words } of commands) {
      expect(Object.keys(scripts), name).toContain(verb);
      const definitions = await argumentsOf(verbs[verb as keyof typeof verbs]);
      expect(() => checkArguments(words, definitions), words.join(' ')).not.toThrow();
    }
  });
});

describe('slices in workflows', () => {
  it.each(['.github/workflows/cong-bo.yml', 'docs/vi-du/gitlab-ci.yml'])('agree on a moment in %s', (name) => {
    const commands = commandsOf(join(root, name));
    const slices = commands.filter(({ words }) => words.includes('--part'));
    expect(slices).toHaveLength(1);
    expect(slices[0]?.words).toContain('--now');
    expect(commands.map(({ verb }) => verb)).toContain('join');
  });

  it('keep a cache and hidden files on their way', () => {
    const text = readFileSync(join(workflows, 'cong-bo.yml'), 'utf8');
    const steps = parseDocument(text).toJS().jobs['cong-bo'].steps as { uses?: string; with?: object }[];
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(upload?.with).toMatchObject({ path: 'dist', 'include-hidden-files': true });
    expect(text).toContain('path: .vankho\n');
  });
});
