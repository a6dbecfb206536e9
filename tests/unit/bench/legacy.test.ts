import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { benchLegacy } from '../../../bench/legacy/bench-legacy.ts';
import { countDifferences } from '../../../bench/legacy/compare.ts';
import { formatLegacy } from '../../../bench/legacy/report.ts';
import { encodeLegacy } from '../vietnamese/legacy/encode.ts';

const text = 'Trường mới mở cửa, học trò của ba xã đã có chỗ ngồi học sạch đẹp.';

describe('bench legacy', () => {
  it('counts what is not as in the transcript, and the Unicode articles that change', async () => {
    const data = await mkdtemp(join(tmpdir(), 'vankho-ma-'));
    onTestFinished(() => rm(data, { recursive: true }));
    await writeFile(join(data, 'a.txt'), encodeLegacy(text, 'vni'));
    await writeFile(join(data, 'b.txt'), text.replace('ba xã', 'BA xa'));
    await writeFile(join(data, 'index.json'), '[{ "legacy": "a.txt", "unicode": "b.txt", "encoding": "vni" }]');
    const corpus = join(data, 'kho.jsonl.gz');
    const articles = [{ title: text }, { title: encodeLegacy(text, 'tcvn3') }];
    await writeFile(corpus, gzipSync(articles.map((article) => JSON.stringify(article)).join('\n')));
    const figures = await benchLegacy({ data, corpus, say: () => {} });
    expect(figures).toMatchObject({
      documents: [{ file: 'a.txt', found: ['vni'], characters: 50, wrong: 3, wrongLetters: 1, smallLines: 0 }],
      unicode: { articles: 2, changed: 1 },
    });
    expect(formatLegacy(figures)).toContain('| a.txt | VNI | 50 | 94,000 | 98,000 | 0 |');
    expect(formatLegacy(figures)).toContain('2 bài Unicode: 1 bài bị đổi');
  });

  it('compares nothing with a transcript of another number of words', () => {
    expect(countDifferences('một hai', 'một')).toBeUndefined();
  });
});
