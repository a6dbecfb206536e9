import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Reading, readArchive } from '../../../../src/content/read/archive.ts';
import type { ReadingAids } from '../../../../src/content/read/articles.ts';
import { takePartInReading } from '../../../../src/content/read/read-together.ts';
import { openInventory } from '../../../../src/images/inventory.ts';
import { article, Newsroom, picture } from './newsroom.ts';

/** Two hundred articles; some show a photograph, hand over a file, or have a mistake. */
async function manyArticles(): Promise<Newsroom> {
  const newsroom = await Newsroom.open({
    'bai-viet/2023/08/anh.jpg': await picture(600, 400),
    'bai-viet/2023/08/co-tep/index.md': article('author: Thành Chung'),
    'bai-viet/2023/08/co-tep/ke-hoach.pdf': '%PDF',
  });
  for (let index = 0; index < 200; index++) {
    const body = index % 10 === 0 ? '![Cổng](anh.jpg "Cổng làng.")\n' : `Nội dung ${index}.\n`;
    const lines = index % 7 === 0 ? 'tittle: a' : `author: Người ${index % 5}`;
    await newsroom.write({ [`bai-viet/2023/08/bai-${index}.md`]: article(lines, body) });
  }
  return newsroom;
}

async function readWith(newsroom: Newsroom, readElsewhere?: ReadingAids['readElsewhere']): Promise<Reading> {
  const inventory = await openInventory(join(newsroom.dir, '.kho-anh'));
  return readArchive(newsroom.dir, inventory, { ...(readElsewhere && { readElsewhere }) });
}

describe('a reading in which others take part', () => {
  it('finds what a reading by one alone finds, in the same order', async () => {
    const newsroom = await manyArticles();
    const alone = await readWith(newsroom);
    const told: number[] = [];
    const together = await readWith(newsroom, (task, hear) =>
      takePartInReading(task, (read) => {
        told.push(read.length);
        hear(read);
      }),
    );
    expect(together).toEqual(alone);
    expect(alone.archive?.articles).toHaveLength(201);
    expect(alone.problems.length).toBeGreaterThan(20);
    expect(told.length).toBeGreaterThan(0);
  });

  it('leaves to the one what looks beside its file', async () => {
    const newsroom = await manyArticles();
    const files: string[] = [];
    await readWith(newsroom, (task, hear) => {
      const all = { ...task, claims: new Int32Array(task.claims.length) };
      return takePartInReading(all, (read) => {
        files.push(...read.map(([{ file }]) => file));
        hear(read);
      });
    });
    expect(files).toHaveLength(180);
    expect(files).not.toContain('bai-viet/2023/08/bai-10.md');
    expect(files).not.toContain('bai-viet/2023/08/co-tep/index.md');
  });

  it('leaves to the one what cannot be opened, which then says so', async () => {
    const newsroom = await manyArticles();
    const reading = readWith(newsroom, async (task, hear) => {
      await newsroom.remove('bai-viet/2023/08/bai-99.md');
      await takePartInReading(task, hear);
    });
    await expect(reading).rejects.toThrow('ENOENT');
  });

  it('fails when one of the others does', async () => {
    const reading = readWith(await manyArticles(), () => Promise.reject(new Error('Một luồng dừng giữa chừng.')));
    await expect(reading).rejects.toThrow('Một luồng dừng');
  });
});
