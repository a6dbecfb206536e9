import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json'));
const { '': own, ...locked }: Record<string, Locked & Record<string, unknown>> = JSON.parse(
  read('package-lock.json'),
).packages;
const groups = ['dependencies', 'optionalDependencies', 'devDependencies'] as const;

/** Packages that a table of the section “Dependencies” names in its first column. */
const named = [...(read('docs/architecture.md').split('\n## Dependencies\n')[1]?.split('\n## ')[0] ?? '').split('\n')]
  .map((line) => /^\| (`.+?) \| (.+) \|$/.exec(line))
  .flatMap((match) => (match === null ? [] : [{ packages: match[1] ?? '', reason: match[2] ?? '' }]))
  .flatMap(({ packages, reason }) =>
    [...packages.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, reason: reason.trim() })),
  );

describe('the lock file', () => {
  it('knows every package by the digest of its bytes, and asks for it wherever the registry in use is', () => {
    expect(Object.keys(locked).length).toBeGreaterThan(500);
    const loose = Object.entries(locked).filter(
      ([, { version, resolved, integrity = '' }]) =>
        version === undefined || resolved !== undefined || !/^sha512-[\w+/]{86}==$/.test(integrity),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('is of the package list that stands beside it', () => {
    for (const group of groups) expect(own?.[group], group).toEqual(manifest[group]);
  });
});

describe('the reasons for packages in the architecture', () => {
  it('are given for each direct dependency, once, and for nothing else', () => {
    const direct = groups.flatMap((group) => Object.keys(manifest[group]));
    expect(named.map(({ name }) => name).sort()).toEqual(direct.sort());
    expect(named.filter(({ reason }) => reason.length < 3)).toEqual([]);
  });
});

describe('scripts of packages', () => {
  it('do not run when packages are installed, and those that have one are known by name', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    const having = Object.keys(locked).filter((path) => locked[path]?.hasInstallScript);
    const names = having.map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
    expect(Object.fromEntries(names.map((name) => [name, false]))).toEqual(manifest.allowScripts);
  });

  it('of our own are none that npm would leave out with them', () => {
    const names = Object.keys(manifest.scripts);
    expect(names.filter((name) => /^(?:pre|post|install|prepare)/.test(name) && name !== 'preview')).toEqual([]);
  });
});

describe('Astro', () => {
  it('is told to send nothing home before it starts, by the bootstrap and by whoever compiles without it', () => {
    expect(read('src/cli/bootstrap/main.mjs')).toContain("ASTRO_TELEMETRY_DISABLED: '1'");
    const starting = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join('src', file)))
      .filter((text) => /^import (?!type)[^;]*from 'astro';/m.test(text));
    expect(starting.length).toBeGreaterThan(0);
    for (const text of starting) expect(text).toContain("process.env.ASTRO_TELEMETRY_DISABLED = '1';");
  });
});
