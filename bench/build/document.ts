import type { BuildFigures } from './bench-build.ts';
import type { Amount } from './changed-files.ts';
import { type Bar, type BarGroup, drawBars } from './chart.ts';
import type { ChangeFigures } from './measure.ts';
import type { Change } from './scenarios.ts';

/** Figures as they are kept: with the day they were taken. */
export interface KeptFigures extends BuildFigures {
  date: string;
}

const opening = '<!-- figures: written by `vankho bench build` -->';
const closing = '<!-- end of figures -->';

/**
 * The document with its figures replaced by those that are kept; what stands around them stays.
 *
 * @param kept smallest archive first
 * @throws Error when the document has no place for them
 */
export function withFigures(document: string, kept: readonly KeptFigures[]): string {
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start < 0 || end < start) throw new Error('The document has no place for figures.');
  const figures = kept.length === 0 ? [] : [...charts, '', ...kept.flatMap(describe)];
  return `${document.slice(0, start)}${[opening, '', ...figures].join('\n')}\n${document.slice(end)}`;
}

/** The document's pictures: name of the file → SVG. */
export function drawFigures(kept: readonly KeptFigures[]): Map<string, string> {
  const draw = (title: string, kind: 'cold' | 'added'): string =>
    drawBars(
      title,
      leftOut,
      kept.map((each) => groupOf(each, kind)),
    );
  return new Map([
    ['build-cold.svg', draw('Cold build, seconds', 'cold')],
    ['build-added.svg', draw('One article added on an ordinary day, seconds', 'added')],
  ]);
}

const leftOut =
  'Vankho: the whole site. The others: pages of articles, of sections and a front page, no search, no photographs.';

const charts = [
  '![Cold build, seconds, by number of articles and generator](anh/build-cold.svg)',
  '',
  '![One article added on an ordinary day, seconds, by number of articles and generator](anh/build-added.svg)',
];

const changeNames: Record<Change, string> = {
  cold: 'cold, photographs cached',
  unchanged: 'nothing changed',
  'newest-text': 'text of the newest article changed',
  'old-text': 'text of an article in the middle of the archive changed',
  ordinary: 'one article added, ordinary day',
  merge: 'one article added, nearest merge day',
  heaviest: 'one article added, heaviest merge day',
  template: 'template of all pages changed',
};

function describe({ date, articles, illustrated, isMade, runs, machine, changes, peers }: KeptFigures): string[] {
  const ours = (change: Change): ChangeFigures | undefined => changes.find((each) => each.change === change);
  return [
    `### ${whole(articles)} ${isMade ? 'made' : 'real'} articles`,
    '',
    `${date}: ${whole(illustrated)} articles with a photograph, ${runs} ${runs === 1 ? 'run' : 'runs'}, ${machine.cores} cores, ${whole(machine.memory / 1e9)} GB, ${machine.system}, Node ${machine.node}.`,
    '',
    ...table(
      [
        'change',
        'seconds',
        'MB',
        'pages rendered',
        "article's own files",
        'other new',
        'rewritten',
        'removed',
        'index: new',
        'rewritten',
        'removed',
      ],
      changes.map(({ change, seconds, peakMemory, rendered, pages, files, added }) => [
        changeNames[change] + (added === undefined ? '' : ` (${added.date.slice(0, 10)})`),
        seconds.toFixed(1),
        megabytes(peakMemory),
        `${whole(rendered)} of ${whole(pages)}`,
        ...[files.own, files.added, files.rewritten].map(amount),
        `${files.removed}`,
        ...[files.index.added, files.index.rewritten].map(amount),
        `${files.index.removed}`,
      ]),
    ),
    '',
    ...table(
      ['generator', 'pages', 'cold, seconds', 'MB', 'one article added, seconds', 'MB'],
      [
        [
          'Vankho, search and all',
          whole(ours('cold')?.pages ?? 0),
          ...costCells(ours('cold')),
          ...costCells(ours('ordinary')),
        ],
        ...peers.map(({ name, version = '', pages, cold, added, failed }) => [
          `${name} ${version}`.trim(),
          pages === undefined ? '' : whole(pages),
          ...costCells(cold),
          ...(failed === undefined ? costCells(added) : [`failed: ${failed}`, '']),
        ]),
      ],
    ),
    '',
  ];
}

function groupOf({ articles, isMade, changes, peers }: KeptFigures, kind: 'cold' | 'added'): BarGroup {
  const ours = changes.find(({ change }) => change === (kind === 'cold' ? 'cold' : 'ordinary'));
  const barOf = (name: string, cost: { seconds: number } | undefined, isOurs: boolean): Bar =>
    cost === undefined
      ? { name, note: 'failed', isOurs }
      : { name, value: cost.seconds, note: `${cost.seconds.toFixed(1)} s`, isOurs };
  return {
    title: `${whole(articles)} ${isMade ? 'made' : 'real'} articles`,
    bars: [barOf('Vankho', ours, true), ...peers.map((peer) => barOf(peer.name, peer[kind], false))],
  };
}

function costCells(cost: { seconds: number; peakMemory?: number } | undefined): string[] {
  return cost === undefined ? ['', ''] : [cost.seconds.toFixed(1), megabytes(cost.peakMemory)];
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function amount({ files, bytes }: Amount): string {
  return files === 0 ? '0' : `${whole(files)}, ${(bytes / 1e6).toFixed(2)} MB`;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not measured' : whole(bytes / 1e6);
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
