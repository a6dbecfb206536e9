import { describe, expect, it } from 'vitest';
import type { BuildFigures } from '../../../bench/build/bench-build.ts';
import { sortChanges } from '../../../bench/build/changed-files.ts';
import { drawBars } from '../../../bench/build/chart.ts';
import { drawFigures, type KeptFigures, withFigures } from '../../../bench/build/document.ts';
import { middle } from '../../../bench/build/middle.ts';
import { formatBuild } from '../../../bench/build/report.ts';
import { plainFile } from '../../../bench/peers/articles.ts';

const id = '2023/11/bai-them';
const { files, names } = sortChanges(
  {
    added: [
      `${id}/index.html`,
      '2023/11/17/index.html',
      'tim-kiem/chi-muc/bai/2023-11/a.bin',
      'tim-kiem/chi-muc/bai/2023-11/b.bin',
    ],
    changed: ['index.html', 'rss.xml', 'tim-kiem/chi-muc/muc-luc.json'],
    removed: ['tim-kiem/chi-muc/bai/2023-11-tuan-3/c.bin'],
  },
  () => 1500,
  id,
);

describe('the files of a build', () => {
  it('are told apart: of the article, new, written again, of the index', () => {
    expect(files).toEqual({
      own: { files: 1, bytes: 1500 },
      added: { files: 1, bytes: 1500 },
      rewritten: { files: 2, bytes: 3000 },
      removed: 0,
      index: { added: { files: 2, bytes: 3000 }, rewritten: { files: 1, bytes: 1500 }, removed: 1 },
    });
  });

  it('are named, those of the index by their folders', () => {
    expect(names).toEqual({
      own: [`${id}/index.html`],
      added: ['2023/11/17/index.html'],
      rewritten: ['index.html', 'rss.xml'],
      removed: [],
      index: {
        added: { 'tim-kiem/chi-muc/bai/2023-11/': 2 },
        rewritten: { 'tim-kiem/chi-muc/muc-luc.json': 1 },
        removed: { 'tim-kiem/chi-muc/bai/2023-11-tuan-3/': 1 },
      },
    });
  });

  it('belong to no article when none came', () => {
    const { files } = sortChanges({ added: [`${id}/index.html`], changed: [], removed: [] }, () => 1);
    expect([files.own.files, files.added.files]).toEqual([0, 1]);
  });
});

const figures: KeptFigures = {
  date: '2026-11-25',
  articles: 10_000,
  illustrated: 1000,
  isMade: true,
  runs: 3,
  machine: { cores: 2, memory: 16e9, system: 'linux x64', node: '24.21.0' },
  changes: [
    { change: 'cold', seconds: 28.44, peakMemory: 1.25e9, runs: [28.44], pages: 40_000, rendered: 40_000, files },
    {
      change: 'ordinary',
      seconds: 3.96,
      runs: [3.96],
      pages: 40_002,
      rendered: 38,
      files,
      added: { date: '2023-11-17T09:00', merged: ['2023-11-tuan-3'], names },
    },
  ],
  peers: [
    { name: 'Hugo', failed: 'Máy này không có Hugo; cài bằng: apt-get install hugo' },
    {
      name: 'Astro',
      version: '7.3.5',
      pages: 10_013,
      cold: { seconds: 61.8, peakMemory: 2e9 },
      added: { seconds: 60 },
    },
  ],
};

describe('the report of builds', () => {
  const report = formatBuild(figures satisfies BuildFigures);

  it('has a row for each change', () => {
    expect(report).toContain('10.000 bài máy viết (1.000 bài có ảnh), mỗi việc đo 3 lần');
    expect(report).toContain(
      '| Thêm một bài, ngày thường | 4,0 | không đo được | 38/40.002 | 1 (2 KB) | 1 (2 KB) | 2 (3 KB) | 0 | 2 (3 KB) | 1 (2 KB) | 1 |',
    );
  });

  it('puts other generators beside, with what they leave out and why one failed', () => {
    expect(report).toContain('| Astro 7.3.5 | 61,8 | 2.000 | 60,0 | không đo được | 10.013 |');
    expect(report).toContain('không xong: Máy này không có Hugo; cài bằng: apt-get install hugo');
    expect(report).toContain('Các bộ dựng khác chỉ làm trang bài');
    expect(formatBuild({ ...figures, peers: [] })).not.toContain('Các bộ dựng khác');
  });

  it('names the files that one more article wrote', () => {
    expect(report).toContain(
      [
        'Thêm một bài, ngày thường (2023-11-17 09:00; các phần chỉ mục được gộp: 2023-11-tuan-3):',
        '  Tệp mới của bài:',
        `    ${id}/index.html`,
        '  Tệp mới khác:',
        '    2023/11/17/index.html',
        '  Tệp viết lại:',
        '    index.html',
        '    rss.xml',
        '  Chỉ mục, mới:',
        '    tim-kiem/chi-muc/bai/2023-11/ 2 tệp',
      ].join('\n'),
    );
  });
});

describe('the document', () => {
  const empty = 'Before\n<!-- figures: written by `vankho bench build` -->\n<!-- end of figures -->\nAfter\n';

  it('gets its figures between what was written by hand, the same when they are written again', () => {
    const once = withFigures(empty, [figures]);
    expect(once).toMatch(/^Before\n/);
    expect(once).toMatch(/\nAfter\n$/);
    expect(once).toContain('### 10,000 made articles');
    expect(once).toContain('| one article added, ordinary day (2023-11-17) | 4.0 | not measured | 38 of 40,002 |');
    expect(once).toContain('| Astro 7.3.5 | 10,013 | 61.8 | 2,000 | 60.0 | not measured |');
    expect(withFigures(once, [figures])).toBe(once);
  });

  it('loses figures that are kept no more', () => {
    expect(withFigures(withFigures(empty, [figures]), [])).not.toContain('10,000');
  });

  it('is refused when it has no place for them', () => {
    expect(() => withFigures('Before\nAfter\n', [figures])).toThrow('no place for figures');
  });

  it('names the pictures that are drawn', () => {
    for (const name of drawFigures([figures]).keys()) expect(withFigures(empty, [figures])).toContain(`(anh/${name})`);
  });
});

describe('a chart', () => {
  const bars = [
    { name: 'A & B', value: 50, note: '50 s', isOurs: true },
    { name: 'C', value: 25, note: '25 s', isOurs: false },
    { name: 'D', note: 'failed', isOurs: false },
  ];

  it('has a bar for each value, as long as it should be beside the longest', () => {
    const svg = drawBars('Seconds', 'All of them', [{ title: '1,000', bars }]);
    const lengths = [...svg.matchAll(/width="(\d+)" height="16"/g)].map(([, length]) => Number(length));
    expect(lengths).toHaveLength(2);
    expect(lengths[0]).toBe((lengths[1] ?? 0) * 2);
    expect(svg).toContain('>failed</text>');
    expect(svg).toContain('>A &amp; B</text>');
  });
});

describe('several runs', () => {
  it('count by their median, of two by the worse one; memory that is not known stays so', () => {
    expect(middle([{ seconds: 3 }, { seconds: 1 }, { seconds: 2 }])).toEqual({ seconds: 2, peakMemory: undefined });
    const two = [
      { seconds: 1, peakMemory: 9 },
      { seconds: 2, peakMemory: 5 },
    ];
    expect(middle(two)).toEqual({ seconds: 2, peakMemory: 9 });
  });
});

describe('an article for other generators', () => {
  it('is Markdown whose front matter needs no further escaping', () => {
    const article = {
      id,
      title: 'Nói: "đúng"',
      date: '2023-11-17',
      section: 'xa-hoi',
      sectionName: 'Xã hội',
      body: 'Chữ.',
    };
    expect(plainFile(article)).toBe(
      '---\ntitle: "Nói: \\"đúng\\""\ndate: 2023-11-17T00:00:00Z\nsection: "xa-hoi"\nsectionName: "Xã hội"\n---\n\nChữ.\n',
    );
  });
});
