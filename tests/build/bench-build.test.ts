import { describe, expect, it } from 'vitest';
import { benchBuild } from '../../bench/build/bench-build.ts';

describe('measuring builds', () => {
  it('tells what an archive of thirty articles costs, what one more article rewrites, and what Eleventy takes', async () => {
    const steps: string[] = [];
    const figures = await benchBuild({
      articles: 30,
      peers: ['eleventy'],
      changes: ['unchanged', 'ordinary', 'template'],
      runs: 1,
      say: (step) => steps.push(step),
    });
    expect(figures).toMatchObject({ articles: 30, illustrated: 3, isMade: true, runs: 1 });
    expect(figures.changes.map(({ change }) => change)).toEqual(['unchanged', 'ordinary', 'template']);
    const [unchanged, ordinary, template] = figures.changes;

    expect(unchanged?.seconds).toBeGreaterThan(0.1);
    if (process.platform === 'linux') expect(unchanged?.peakMemory).toBeGreaterThan(50_000_000);
    const none = { files: 0, bytes: 0 };
    const index = { added: none, rewritten: none, removed: 0 };
    expect(unchanged?.files).toEqual({ own: none, added: none, rewritten: none, removed: 0, index });

    expect(ordinary?.files.own.files).toBe(1);
    expect(ordinary?.files.own.bytes).toBeGreaterThan(5000);
    expect(ordinary?.files.rewritten.files).toBeLessThanOrEqual(25);
    expect(ordinary?.files.index.rewritten.files).toBe(1);
    expect(ordinary?.added).toMatchObject({ date: '2023-11-17T09:00', merged: [] });
    expect(ordinary?.added?.names.own).toEqual(['2023/11/bai-them-de-do/index.html']);
    expect(ordinary?.added?.names.rewritten).toContain('index.html');

    expect(template?.files.rewritten.files).toBeGreaterThan(100);
    // What an earlier build has kept for readers of older pages goes with it.
    expect(template?.files.index).toMatchObject({ added: none, rewritten: none });

    expect(figures.peers).toEqual([
      expect.objectContaining({ name: 'Eleventy', cold: expect.anything(), added: expect.anything() }),
    ]);
    expect(figures.peers[0]?.pages).toBeGreaterThan(30);
    expect(steps.at(0)).toBe('Tạo kho bài…');
  });
});
