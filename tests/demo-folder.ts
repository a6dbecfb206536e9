import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of this run, for builds of the demo archive. */
    demoFolder: string;
  }
}

/** One for all projects of a run, which are set up in the same process. */
const variable = 'VANKHO_DEMO_FOLDER';

/** Gives a run a folder for what its files share, and takes it away at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  process.env[variable] ??= await mkdtemp(join(tmpdir(), 'vankho demo '));
  const folder = process.env[variable];
  project.provide('demoFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
