import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publish } from '../../../../src/build/publish/publish.ts';
import { type Files, Place } from './place.ts';

/** A page names what it needs; the root of the index its files. */
const before: Files = {
  'index.html': 'cần: _vankho/a1.js _anh/x1.bin bo/a.bin',
  'bo/index.html': 'cần: _vankho/a1.js bo/a.bin',
  'bo/a.bin': 'tệp kèm của bài bỏ',
  'tim-kiem/index.html': 'cần: _vankho/a1.js tim-kiem/chi-muc/muc-luc.json',
  '_vankho/a1.js': 'a1',
  '_anh/x1.bin': 'x1',
  'tim-kiem/chi-muc/bai/p1.bin': 'p1',
  'tim-kiem/chi-muc/muc-luc.json': 'cần: tim-kiem/chi-muc/bai/p1.bin',
  'rss.xml': 'một',
  tin: 'tệp',
};
const after: Files = {
  'index.html': 'cần: _vankho/a2.js _anh/x1.bin moi/tep.bin',
  'moi/index.html': 'cần: _vankho/a2.js _anh/x2.bin',
  'moi/tep.bin': 'tệp kèm',
  'tim-kiem/index.html': 'cần: _vankho/a2.js tim-kiem/chi-muc/muc-luc.json',
  '_vankho/a2.js': 'a2',
  '_anh/x1.bin': 'x1',
  '_anh/x2.bin': 'x2',
  'tim-kiem/chi-muc/bai/p2.bin': 'p2',
  'tim-kiem/chi-muc/muc-luc.json': 'cần: tim-kiem/chi-muc/bai/p2.bin',
  'rss.xml': 'hai',
  'tin/index.html': 'cần: _vankho/a2.js',
};
/** Left for readers of older pages. */
const kept: Files = { '_vankho/a1.js': 'a1', 'tim-kiem/chi-muc/bai/p1.bin': 'p1' };

async function openPublished(): Promise<Place> {
  const place = await Place.open();
  await place.publish(before);
  return place;
}

/** Every file is whole, and has what it needs beside it. */
function expectComplete(site: Files, moment: string): void {
  for (const [path, text] of Object.entries(site)) {
    expect([before[path], after[path]], `${moment}: ${path}`).toContain(text);
    for (const need of text.startsWith('cần: ') ? text.slice(5).split(' ') : []) {
      expect(site, `${moment}: ${path} needs ${need}`).toHaveProperty([need]);
    }
  }
}

/** Does something for each moment at which publishing changes the disk, two at a time, until it is done before. */
async function atEachMoment(work: (moment: number) => Promise<boolean>): Promise<number> {
  for (let moment = 1; ; moment += 2) {
    const ended = await Promise.all([work(moment), work(moment + 1)]);
    if (ended.includes(true)) return moment;
  }
}

describe('a publishing whose machine goes down, at whichever moment', () => {
  it('leaves every page complete; the next takes it to its end and tells of all that was done', {
    timeout: 120_000,
  }, async () => {
    const whole = { ...(await (await openPublished()).publish(after)), unchanged: 0 };
    const finished = new Set<string>();
    const moments = await atEachMoment(async (at) => {
      const place = await openPublished();
      const { isDone } = await place.publishWith({ kind: 'SIGKILL', at }, after);
      expectComplete(await place.site(), `killed at ${at}`);
      await place.finish();
      const site = await place.site();
      expectComplete(site, `killed at ${at}, then finished`);
      expect([before, { ...after, ...kept }], `finished after ${at}`).toContainEqual(site);
      finished.add(site['rss.xml'] ?? '');
      const report = { ...(await place.publish(after)), unchanged: 0 };
      if (!isDone) expect(report, `told after ${at}`).toEqual(whole);
      expect(await place.site(), `published after ${at}`).toEqual({ ...after, ...kept });
      expect(await place.remains()).toEqual([]);
      return isDone;
    });
    // It was killed while it staged as well as while files took their places.
    expect([...finished].sort()).toEqual(['hai', 'một']);
    expect(moments).toBeGreaterThan(30);
  });

  it('does not go on with it where another site has been published meanwhile', async () => {
    const place = await openPublished();
    await place.publishWith({ kind: 'SIGKILL', at: 30 }, after);
    await publish(new Map([['index.html', { text: 'khác' }]]), place.out, `${place.ledger}.khac/published.json`);
    await place.finish();
    expect(await place.site()).toEqual({ 'index.html': 'khác' });
  });
});

describe('a publishing whose disk fails, from whichever moment on', () => {
  it.each([
    ['ENOSPC', 'Đĩa đã hết chỗ; hãy dọn bớt rồi chạy lại ('],
    ['EACCES', 'Không có quyền đọc hoặc ghi; hãy kiểm tra quyền của thư mục ('],
  ] as const)(
    'says so in Vietnamese, leaves every page complete, and the next does it: %s',
    { timeout: 120_000 },
    async (kind, sentence) => {
      await atEachMoment(async (at) => {
        const place = await openPublished();
        const { isDone, said } = await place.publishWith({ kind, at }, after);
        if (!isDone) expect(said).toContain(sentence);
        expect(said.trimEnd().split('\n')).toHaveLength(1);
        const site = await place.site();
        expectComplete(site, `${kind} at ${at}`);
        // What has not begun leaves nothing lying about on a disk that is full as it is.
        if (site['rss.xml'] === 'một' && !isDone && (await place.remains()).length > 0) {
          expect(await readFile(place.journal, 'utf8')).not.toBe('');
        }
        await place.publish(after);
        expect(await place.site()).toEqual({ ...after, ...kept });
        return isDone;
      });
    },
  );
});

describe('notes that were damaged', () => {
  it('are not trusted: a ledger cut off anywhere, or with another byte in it', async () => {
    const place = await openPublished();
    const ledger = await readFile(place.ledger, 'utf8');
    const damaged = [0, 1, 64, 65, 66, ledger.length >> 1, ledger.length - 1].map((end) => ledger.slice(0, end));
    for (const text of [...damaged, ledger.replace('rss.xml', 'rsS.xml'), 'null', '\n']) {
      await writeFile(place.ledger, text);
      expect(await place.publish(before)).toEqual({
        added: [],
        changed: [],
        removed: [],
        unchanged: Object.keys(before).length,
      });
    }
    await writeFile(join(place.out, 'rss.xml'), 'mót');
    await writeFile(place.ledger, ledger.slice(0, -1));
    expect(await place.publish(before)).toMatchObject({ changed: ['rss.xml'] });
  });

  it('are not trusted: a journal cut off anywhere', async () => {
    const place = await openPublished();
    await place.publishWith({ kind: 'SIGKILL', at: 30 }, after);
    const journal = await readFile(place.journal, 'utf8');
    const site = await place.site();
    for (const end of [0, 1, 64, 65, 66, journal.length >> 1, journal.length - 1]) {
      await writeFile(place.journal, journal.slice(0, end));
      await place.finish();
      expect(await place.site()).toEqual(site);
    }
    await place.publish(after);
    expect(await place.site()).toMatchObject(after);
    expect(await place.remains()).toEqual([]);
  });

  it('are not trusted: a journal whose files lost their bytes with the power', async () => {
    const place = await openPublished();
    await place.publishWith({ kind: 'SIGKILL', at: 30 }, after);
    const [staging] = (await place.remains()).filter((name) => name.startsWith('.vankho-tam-'));
    for (const index of Object.keys(Object.keys(after))) await writeFile(join(place.out, staging ?? '', index), '');
    await place.publish(after);
    expect(await place.site()).toMatchObject(after);
  });
});
