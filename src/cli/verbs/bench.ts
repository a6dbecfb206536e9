import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { defineCommand } from 'citty';
import { usageError } from '../arguments.ts';

const demoContent = resolve(import.meta.dirname, '../../../content');
const resultsDir = resolve(import.meta.dirname, '../../../bench/results');
const docsDir = resolve(import.meta.dirname, '../../../docs');
const subjects = ['search', 'images', 'reading', 'build', 'import', 'legacy', 'pocket', 'corpus'];

export default defineCommand({
  meta: {
    name: 'bench',
    description:
      'Đo tìm kiếm (search), xử lý ảnh (images), việc đọc trang (reading), việc dựng trang (build), việc nhập trang cũ (import), việc chuyển mã (legacy), việc tìm trong bản bỏ túi (pocket); tạo kho lớn để đo (corpus).',
  },
  args: {
    subject: {
      type: 'positional',
      required: true,
      valueHint: subjects.join('|'),
      description:
        'search: đo tìm kiếm; images: đo xử lý ảnh; reading: đo trang bằng Lighthouse; build: đo việc dựng trang, bên cạnh các bộ dựng khác; import: đo việc nhập trang cũ; legacy: đo việc chuyển mã TCVN3, VNI; pocket: đóng gói rồi đo việc tìm từ file://; corpus: nhân một kho nhỏ thành kho lớn.',
    },
    corpus: {
      type: 'string',
      valueHint: 'TỆP[.gz]',
      description:
        'search, corpus: kho bài dạng JSON Lines (bắt buộc); build: đo bằng bài của kho này thay cho bài máy viết; legacy: kho bài Unicode không được đổi chữ nào.',
    },
    queries: {
      type: 'string',
      valueHint: 'TỆP[.gz]',
      description: 'search: câu hỏi và id các bài phải tìm thấy, JSON Lines (bắt buộc).',
    },
    limit: {
      type: 'string',
      valueHint: 'SỐ',
      description: 'Chỉ hỏi chừng này câu, lấy đều trong tệp (pocket: trong các tiêu đề; mặc định: 20).',
    },
    stock: {
      type: 'boolean',
      default: true,
      description: 'Đo cả Pagefind nguyên bản để so sánh (mặc định; --no-stock để bỏ).',
    },
    articles: { type: 'string', valueHint: 'SỐ', description: 'build, corpus: số bài của kho (bắt buộc).' },
    burst: { type: 'string', valueHint: 'SỐ', description: 'corpus: chừng này bài rơi vào một tháng.' },
    out: { type: 'string', valueHint: 'TỆP', description: 'corpus: tệp JSON Lines được tạo.' },
    photos: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'images: thư mục ảnh JPEG để đo (bắt buộc); build: ảnh cho bài máy viết (mặc định: ảnh do máy vẽ).',
    },
    peers: {
      type: 'string',
      valueHint: 'TÊN,TÊN',
      description: 'build: đo cả các bộ dựng này trên cùng số bài: hugo, eleventy, astro (mặc định: không).',
    },
    data: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'legacy: văn bản bảng mã cũ, bản Unicode của chúng và index.json (bắt buộc).',
    },
    pages: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'import: thư mục thân bài HTML, kèm index.json ghi tiêu đề, ngày, tác giả (bắt buộc).',
    },
    count: { type: 'string', valueHint: 'SỐ', description: 'images: lặp lại cho đủ chừng này ảnh (mặc định: 200).' },
    content: {
      type: 'string',
      valueHint: 'THƯ-MỤC',
      description: 'reading, pocket: thư mục nội dung (mặc định: kho mẫu).',
    },
    runs: {
      type: 'string',
      valueHint: 'SỐ',
      description: 'reading, build: đo mỗi trang, mỗi việc chừng này lần, lấy trung vị (mặc định: 1; build: 3).',
    },
    json: { type: 'boolean', description: 'In kết quả dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    if (!subjects.includes(args.subject)) {
      throw usageError(`Không đo được “${args.subject}”: chỉ có ${subjects.join(', ')}.`);
    }
    if (args.subject === 'images') return measureImages(args);
    if (args.subject === 'reading') return measureReading(args);
    if (args.subject === 'build') return measureBuild(args);
    if (args.subject === 'legacy') return measureLegacy(args);
    if (args.subject === 'import') return measureImport(args);
    if (args.subject === 'pocket') return measurePocket(args);
    const corpus = readFilePath('--corpus', args.corpus);
    if (args.subject === 'corpus') return grow(corpus, args);
    const queries = readFilePath('--queries', args.queries);
    const limit = readCount('--limit', args.limit);
    // Loaded now: it brings a browser's driver along, which those who only publish do not have.
    const { benchSearch } = await import('../../../bench/search/bench-search.ts');
    const { formatFigures, roundFigures } = await import('../../../bench/search/report.ts');
    const figures = roundFigures(await benchSearch({ corpus, queries, limit, withStock: args.stock, say }));
    const name = corpusName(corpus);
    const json = await keep(`search-${name}`, { corpus: name, ...figures });
    process.stdout.write(args.json ? json : formatFigures(name, figures));
  },
});

async function measureImages(flags: { photos?: string; count?: string; json?: boolean }): Promise<void> {
  const photos = readFilePath('--photos', flags.photos);
  const count = readCount('--count', flags.count) ?? 200;
  const { benchImages } = await import('../../../bench/images/bench-images.ts');
  const { formatImages } = await import('../../../bench/images/report.ts');
  const figures = await benchImages({ photos, count, say });
  const json = await keep(`images-${count}`, figures);
  process.stdout.write(flags.json ? json : formatImages(figures));
}

async function measureImport(flags: { pages?: string; json?: boolean }): Promise<void> {
  const folder = readFilePath('--pages', flags.pages);
  const { benchImport } = await import('../../../bench/import/bench-import.ts');
  const { formatImport } = await import('../../../bench/import/report.ts');
  const shapes = await benchImport({ folder, say });
  const json = await keep(`import-${basename(folder)}`, { shapes });
  process.stdout.write(flags.json ? json : formatImport(shapes));
}

async function measureReading(flags: { content?: string; runs?: string; json?: boolean }): Promise<void> {
  const runs = readCount('--runs', flags.runs) ?? 1;
  const content = flags.content === undefined ? demoContent : readFilePath('--content', flags.content);
  // Loaded now: Lighthouse alone takes a second.
  const { benchReading } = await import('../../../bench/reading/bench-reading.ts');
  const { formatReading } = await import('../../../bench/reading/report.ts');
  const figures = await benchReading({ content, runs, say });
  const json = await keep(`reading-${content === demoContent ? 'demo' : basename(content)}`, figures);
  process.stdout.write(flags.json ? json : formatReading(figures));
}

async function measurePocket(flags: { content?: string; limit?: string; json?: boolean }): Promise<void> {
  const count = readCount('--limit', flags.limit) ?? 20;
  const content = flags.content === undefined ? demoContent : readFilePath('--content', flags.content);
  const { benchPocket } = await import('../../../bench/pocket/bench-pocket.ts');
  const { formatPocket } = await import('../../../bench/pocket/report.ts');
  const figures = await benchPocket({ content, count, say });
  const json = await keep(`pocket-${content === demoContent ? 'demo' : basename(content)}`, figures);
  process.stdout.write(flags.json ? json : formatPocket(figures));
}

interface BuildFlags {
  articles?: string;
  corpus?: string;
  photos?: string;
  peers?: string;
  runs?: string;
  json?: boolean;
}

async function measureBuild(flags: BuildFlags): Promise<void> {
  const articles = readCount('--articles', flags.articles);
  if (articles === undefined) throw usageError('Thiếu --articles SỐ.');
  const corpus = flags.corpus === undefined ? undefined : readFilePath('--corpus', flags.corpus);
  const photos = flags.photos === undefined ? undefined : readFilePath('--photos', flags.photos);
  if (corpus !== undefined && photos !== undefined) {
    throw usageError('--photos chỉ dành cho bài máy viết, không đi cùng --corpus.');
  }
  const runs = readCount('--runs', flags.runs) ?? 3;
  const peers = await readPeers(flags.peers);
  const { benchBuild } = await import('../../../bench/build/bench-build.ts');
  const { formatBuild } = await import('../../../bench/build/report.ts');
  const { writeDocument } = await import('../../../bench/build/write-document.ts');
  const figures = await benchBuild({ articles, corpus, photos, peers, runs, say });
  const name = corpus === undefined ? `${articles}` : `${corpusName(corpus)}-${articles}`;
  const json = await keep(`build-${name}`, figures);
  await writeDocument(resultsDir, docsDir);
  process.stdout.write(flags.json ? json : formatBuild(figures));
}

async function measureLegacy(flags: { data?: string; corpus?: string; json?: boolean }): Promise<void> {
  const data = readFilePath('--data', flags.data);
  const corpus = flags.corpus === undefined ? undefined : readFilePath('--corpus', flags.corpus);
  const { benchLegacy } = await import('../../../bench/legacy/bench-legacy.ts');
  const { formatLegacy } = await import('../../../bench/legacy/report.ts');
  const figures = await benchLegacy({ data, corpus, say });
  const json = await keep('legacy', figures);
  process.stdout.write(flags.json ? json : formatLegacy(figures));
}

async function readPeers(text = '') {
  const { isPeer, peerNames } = await import('../../../bench/peers/peers.ts');
  return text.split(',').flatMap((part) => {
    const name = part.trim();
    if (name === '') return [];
    if (!isPeer(name)) throw usageError(`--peers không có “${name}”: chỉ có ${peerNames.join(', ')}.`);
    return [name];
  });
}

function say(step: string): void {
  process.stderr.write(`${step}\n`);
}

/** Puts figures into the repository, with the day they were taken. */
async function keep(name: string, figures: object): Promise<string> {
  const round = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  const dated = JSON.parse(JSON.stringify({ date: new Date().toISOString().slice(0, 10), ...figures }, round));
  await mkdir(resultsDir, { recursive: true });
  await writeFile(join(resultsDir, `${name}.json`), `${JSON.stringify(dated, null, 2)}\n`);
  return `${JSON.stringify(dated)}\n`;
}

async function grow(corpus: string, flags: { articles?: string; burst?: string; out?: string }): Promise<void> {
  const articles = readCount('--articles', flags.articles);
  if (articles === undefined) throw usageError('Thiếu --articles SỐ.');
  if (flags.out === undefined) throw usageError('Thiếu --out TỆP.');
  const { growCorpus } = await import('../../../bench/corpus/grow.ts');
  const burst = readCount('--burst', flags.burst) ?? 0;
  await growCorpus({ corpus, articles, burst, out: resolve(flags.out) });
  process.stdout.write(`Đã tạo ${articles} bài: ${resolve(flags.out)}\n`);
}

/** `articles-10k` of `articles-10k.jsonl.gz`. */
function corpusName(file: string): string {
  return basename(file).replace(/\.jsonl(?:\.gz)?$/, '');
}

function readFilePath(flag: string, text: string | undefined): string {
  if (text === undefined) throw usageError(`Thiếu ${flag} TỆP.`);
  const path = resolve(text);
  if (!existsSync(path)) throw usageError(`Không có tệp ${path} (${flag}).`);
  return path;
}

function readCount(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw usageError(`${flag} “${text}” không phải là số nguyên dương.`);
  return Number(text);
}
