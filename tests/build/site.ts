import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readLedger } from '../../src/build/publish/ledger.ts';
import { readSiteOptions, workFolder } from '../../src/cli/site-options.ts';

const program = resolve(import.meta.dirname, '../../src/cli/vankho.ts');
const fixtures = resolve(import.meta.dirname, '../fixtures');

/** The clock of every build that does not set its own. */
const now = '2023-09-01T00:00:00+07:00';

/** How a run of the command line ended. */
export interface Run {
  /** Null when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What may differ between two builds of one site. */
export interface BuildChoices {
  base?: string;
  now?: string;
  /** Another output folder beside the usual one. */
  out?: string;
  /** Builds a slice: `2/3`. */
  part?: string;
  /** Other flags, as typed. */
  flags?: readonly string[];
  env?: Record<string, string>;
  /** Told of each line about progress, and handed the way to end the process, without another word as a machine does that goes down. */
  onProgress?: (line: string, kill: (signal?: NodeJS.Signals) => void) => void;
}

/** Published files: path from the output folder → SHA-256. */
export type Tree = Map<string, string>;

/** A folder that a build has published. */
export interface Published {
  /** Text of a published file. */
  read(path: string): Promise<string>;
  /** Every file of the site with its hash; the marker of the folder and what is kept for readers of older pages are left out. */
  tree(out?: string): Promise<Tree>;
}

/** A copy of a fixture and what is built from it, in a folder whose name a careless program stumbles over. */
export interface Site extends Published {
  contentDir: string;
  outDir: string;
  /** The generator's private folder for a build: where its half-finished work is. */
  workDir(choices?: BuildChoices): string;
  /** `vankho build`, run from a folder that is neither the generator's nor the content's. */
  build(choices?: BuildChoices): Promise<Run>;
  /** The same, for a build that has to succeed. */
  buildWell(choices?: BuildChoices): Promise<Run>;
  /** `vankho join` of folders beside the usual output. */
  join(slices: readonly string[], choices?: Pick<BuildChoices, 'out' | 'flags'>): Promise<Run>;
  /** Puts a file into the content. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Replaces text of a content file that holds it. */
  edit(path: string, from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Puts another fixture, or the content of another site, in the place of the content. */
  replaceContent(source: string | Site): Promise<void>;
}

const opened: { folder: string; workDirs: Map<string, string> }[] = [];

/** Copies a fixture to a temporary folder of its own. */
export async function openSite(fixture = 'ba-bai'): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'vankho thử '));
  /** Private folder of a build → where it publishes. */
  const workDirs = new Map<string, string>();
  opened.push({ folder, workDirs });
  const contentDir = join(folder, 'nội dung');
  await cp(join(fixtures, fixture), contentDir, { recursive: true });
  const outDirOf = ({ out = 'xuất bản' }: BuildChoices = {}): string => join(folder, out);
  const workDirOf = (choices: BuildChoices = {}): string =>
    readSiteOptions({ content: contentDir, out: outDirOf(choices), base: choices.base, part: choices.part }, false)
      .workDir;

  const build = (choices: BuildChoices = {}): Promise<Run> => {
    workDirs.set(workDirOf(choices), outDirOf(choices));
    const flags = ['--content', contentDir, '--out', outDirOf(choices), '--now', choices.now ?? now];
    if (choices.base !== undefined) flags.push('--base', choices.base);
    if (choices.part !== undefined) flags.push('--part', choices.part);
    return runVankho(['build', ...flags, ...(choices.flags ?? [])], { ...choices, cwd: folder });
  };

  return {
    contentDir,
    outDir: outDirOf(),
    workDir: workDirOf,
    build,
    async buildWell(choices) {
      const run = await build(choices);
      if (run.code !== 0) throw new Error(`The build ended with exit code ${run.code}:\n${run.stderr}`);
      return run;
    },
    join(slices, { out, flags = [] } = {}) {
      const outDir = outDirOf({ out });
      workDirs.set(workFolder(['join', outDir]), outDir);
      return runVankho(['join', ...slices, '--out', outDir, ...flags], { cwd: folder });
    },
    async write(path, content) {
      const file = join(contentDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    async edit(path, from, to) {
      const file = join(contentDir, path);
      const text = await readFile(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”.`);
      await writeFile(file, text.replace(from, to));
    },
    remove: (path) => rm(join(contentDir, path), { recursive: true }),
    async replaceContent(source) {
      await rm(contentDir, { recursive: true });
      const from = typeof source === 'string' ? join(fixtures, source) : source.contentDir;
      await cp(from, contentDir, { recursive: true });
    },
    read: (path) => readFile(join(outDirOf(), path), 'utf8'),
    async tree(out) {
      const ledgers = [...workDirs].filter(([, dir]) => dir === outDirOf({ out })).map(([workDir]) => workDir);
      const kept = await Promise.all(ledgers.map(async (dir) => (await readLedger(join(dir, 'published.json'))).kept));
      return readTree(outDirOf({ out }), new Set(kept.flatMap((paths) => [...paths])));
    },
  };
}

/** Looks at a folder that somebody else has published. */
export function openPublished(dir: string): Published {
  return { read: (path) => readFile(join(dir, path), 'utf8'), tree: () => readTree(dir) };
}

/** For `afterAll`: takes away all that this file's sites left on the disk, in the generator's private folder too. */
export async function closeSites(): Promise<void> {
  for (const { folder, workDirs } of opened.splice(0)) {
    for (const path of [folder, ...workDirs.keys()]) await rm(path, { recursive: true, force: true });
  }
}

/** Runs the command line as a user does. */
export function runVankho(args: readonly string[], { cwd, env, onProgress }: RunChoices): Promise<Run> {
  return new Promise((settle, reject) => {
    const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...userEnvironment(), ...env } });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (part: string) => {
        text[name] += part;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => settle({ code, ...text }));
    if (onProgress !== undefined)
      child.stderr.on('data', (line: string) => onProgress(line, (signal = 'SIGKILL') => child.kill(signal)));
  });
}

type RunChoices = Pick<BuildChoices, 'env' | 'onProgress'> & { cwd: string };

/** Ours without what vitest has put there. */
function userEnvironment(): NodeJS.ProcessEnv {
  const names = Object.keys(process.env).filter(
    (name) => !/^(?:VITEST|NODE_ENV|TEST|DEV|PROD|SSR|MODE|BASE_URL)/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

async function readTree(folder: string, except: ReadonlySet<string> = new Set()): Promise<Tree> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path !== '.vankho' && !except.has(path))
    .sort();
  const hash = async (path: string): Promise<[string, string]> => [
    path,
    createHash('sha256')
      .update(await readFile(join(folder, path)))
      .digest('hex'),
  ];
  return new Map(await Promise.all(paths.map(hash)));
}

/** What changed from one tree to another, each list in alphabetical order. */
export interface Difference {
  added: string[];
  changed: string[];
  removed: string[];
}

/** Compares two trees; those of equal sites give three empty lists, and the first names tell where others part. */
export function compareTrees(before: Tree, after: Tree): Difference {
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    changed: [...after].flatMap(([path, hash]) => (before.has(path) && before.get(path) !== hash ? [path] : [])),
    removed: [...before.keys()].filter((path) => !after.has(path)),
  };
}

/** What `compareTrees` says of equal trees. */
export const noDifference: Difference = { added: [], changed: [], removed: [] };
