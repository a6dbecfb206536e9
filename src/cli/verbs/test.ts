import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { runChild } from '../bootstrap/child.mjs';
import { findChromium } from '../browser.ts';

const packageRoot = resolve(import.meta.dirname, '../../..');

/** A program of `node_modules` and what is said before it runs. */
interface Step {
  heading: string;
  tool: string;
  package: string;
  args: string[];
}

const checks: Step[] = [
  { heading: 'Cách viết mã', tool: 'biome', package: '@biomejs/biome', args: ['check'] },
  { heading: 'Kiểu dữ liệu', tool: 'astro', package: 'astro', args: ['check'] },
  { heading: 'Ai được gọi ai', tool: 'depcruise', package: 'dependency-cruiser', args: ['src'] },
  { heading: 'Mã và gói bỏ không', tool: 'knip', package: 'knip', args: [] },
];

const vitest: Step = { heading: 'Kiểm thử', tool: 'vitest', package: 'vitest', args: ['run'] };

export default defineCommand({
  meta: { name: 'test', description: 'Chạy mọi kiểm tra và kiểm thử; có tham số thì chỉ chạy vitest với tham số đó.' },
  run: async ({ rawArgs }) => {
    process.env.CHROMIUM = await findChromium();
    // vitest colours its lines even into a pipe.
    if (!process.stdout.isTTY && process.env.FORCE_COLOR === undefined) process.env.NO_COLOR = '1';
    const words = rawArgs[0] === '--' ? rawArgs.slice(1) : rawArgs;
    const steps = words.length === 0 ? [...checks, vitest] : [{ ...vitest, args: [...vitest.args, ...words] }];
    process.exitCode = await runInTurn(steps);
  },
});

/** Runs the steps until one fails, and says its exit code. */
async function runInTurn(steps: Step[]): Promise<number> {
  for (const step of steps) {
    process.stdout.write(`\n${step.heading}: ${[step.tool, ...step.args].join(' ')}\n`);
    const code = await runChild(process.execPath, [programOf(step), ...step.args], { cwd: packageRoot });
    if (code !== 0) return code;
  }
  return 0;
}

/** The script behind a tool's name: run by our own Node, it needs no shell on any system. */
function programOf(step: Step): string {
  const folder = join(packageRoot, 'node_modules', step.package);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, bin[step.tool]);
}
