import { expect, it } from 'vitest';
import { IndexFiles, type LoadFile } from '../../../../src/client/search/engine/index-files.ts';
import { Searcher } from '../../../../src/client/search/engine/searcher.ts';
import { anIndex, aRequest, articles, ask, filler, loaderOf } from './an-index.ts';

it('keeps the results of the newest search when an older one ends behind it', async () => {
  const index = await anIndex(articles({ 'Cầu treo': 'qua suối', 'Đập tràn': 'qua sông' }));
  const load = loaderOf(index);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let isHeld = false;
  const slowly: LoadFile = async (path) => {
    if (isHeld) await released;
    return load(path);
  };
  const searcher = new Searcher(new IndexFiles(slowly));
  // Reads root, tables and the words of the second search, so that only the first one waits for the line.
  await searcher.search(aRequest('tràn'));
  isHeld = true;
  const older = searcher.search(aRequest('suối'));
  const newer = await searcher.search(aRequest('tràn'));
  release();
  await older;
  const results = await searcher.results(newer.id, 0, 10);
  expect(results.map(({ title }) => title)).toEqual(['Đập tràn']);
});

it('understands a whole question that was typed without an input method', async () => {
  const index = await anIndex(
    articles({ 'Đập tràn': 'người dân qua sông bằng con đập tràn bê tông mới xây', ...filler(30) }),
  );
  const answer = await ask(index, 'nguwowif daan qua soong baawngf con ddaapj traanf beetoong naof');
  expect(answer.all[0] ?? '').toBe('Đập tràn');
});
