import { beforeAll, describe, expect, it } from 'vitest';
import {
  GoneError,
  IndexFiles,
  type LoadFile,
  VersionError,
} from '../../../../src/client/search/engine/index-files.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { aRecord } from '../../build/search/a-record.ts';
import { anIndex, aRequest, ask, type Index, loaderOf } from './an-index.ts';

describe('when files fail', () => {
  const dates = ['2009-01-01', '2021-01-01', '2023-08-03'];
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(dates.map((date) => aRecord(`Bão ${date}`, { date })));
  });
  const failing = (isBroken: (path: string) => boolean, error = () => new Error('500')): LoadFile => {
    const load = loaderOf(index);
    return async (path) => {
      if (isBroken(path)) throw error();
      return load(path);
    };
  };

  it.each(['', 'bão', 'bao', 'đảng bão', 'xyz'])(
    'leaves the other parts standing when one cannot be read: %j',
    async (text) => {
      const answer = await ask(
        failing((path) => path.startsWith('bai/2020-2021/')),
        text,
      );
      expect(answer.failedParts).toBe(1);
      expect(answer.isComplete).toBe(true);
      if (text === 'bão') expect(answer.full).toEqual(['Bão 2023-08-03', 'Bão 2009-01-01']);
      // What stands nowhere else may stand in the part that failed.
      expect(answer.missing).toEqual([]);
    },
  );

  it('leaves them standing when only words of a part cannot be read, or are not whole', async () => {
    const manifest = JSON.parse(new TextDecoder().decode(index.get('muc-luc.json')));
    const table = `bai/2020-2021/${manifest.articles.find(({ name }: { name: string }) => name === '2020-2021').table}`;
    const isWords = (path: string) => path.startsWith('bai/2020-2021/') && path !== table && path.endsWith('.bin');
    expect((await ask(failing(isWords), 'bão')).failedParts).toBe(1);
    const whole = loaderOf(index);
    const cut: LoadFile = async (path) => (isWords(path) ? (await whole(path)).subarray(0, -1) : whole(path));
    const answer = await ask(cut, 'bão');
    expect([answer.failedParts, answer.full.length]).toEqual([1, 2]);
  });

  it('reads the part the next time', async () => {
    let isDown = true;
    const files = new IndexFiles(failing((path) => isDown && path.startsWith('bai/2020-2021/')));
    const searcher = new Searcher(files);
    expect((await searcher.search(aRequest('bão'))).counts.full).toBe(2);
    isDown = false;
    const again = await searcher.search(aRequest('bão'));
    expect([again.counts.full, again.failedParts]).toEqual([3, 0]);
  });

  it.each(['', 'bão', 'đảng bao'])('says that the index is gone when a file of it is: %j', async (text) => {
    const gone = failing(
      (path) => path.startsWith('bai/2020-2021/'),
      () => new GoneError(),
    );
    await expect(ask(gone, text)).rejects.toBeInstanceOf(GoneError);
    await expect(ask(gone, text, { isTyping: true })).rejects.toBeInstanceOf(GoneError);
  });

  it('says so once, also when the words for completions are gone, too', async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    // vitest's own listeners would fail the run before this test could say why.
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', note);
    try {
      const gone = failing(
        (path) => path !== 'muc-luc.json',
        () => new GoneError(),
      );
      await expect(ask(gone, 'bã', { isTyping: true })).rejects.toBeInstanceOf(GoneError);
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      process.removeListener('unhandledRejection', note);
      for (const other of others) process.on('unhandledRejection', other);
    }
    expect(unhandled).toEqual([]);
  });

  it('says that the index is of another version, and that its root cannot be read', async () => {
    const other = new Map(index).set('muc-luc.json', new TextEncoder().encode('{"version":1}'));
    await expect(ask(other, 'bão')).rejects.toBeInstanceOf(VersionError);
    await expect(new Searcher(new IndexFiles(loaderOf(other))).suggest('bão', 3)).rejects.toBeInstanceOf(VersionError);
    await expect(
      ask(
        failing(() => true),
        'bão',
      ),
    ).rejects.toThrow('500');
  });
});
