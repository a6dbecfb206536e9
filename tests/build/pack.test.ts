import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackOptions } from '../../src/cli/pack-options.ts';
import { withFault } from '../faults.ts';
import { readZip } from '../read-zip.ts';
import {
  type BuildChoices,
  closeSites,
  compareTrees,
  noDifference,
  openPublished,
  openSite,
  type Run,
  runVankho,
  type Site,
} from './site.ts';

const now = '2023-09-01T00:00:00+07:00';
const workDirs = new Set<string>();

afterAll(async () => {
  await closeSites();
  for (const folder of workDirs) await rm(folder, { recursive: true, force: true });
});

/** The folder of a site, beside its content: where editions are put. */
const folderOf = ({ contentDir }: Site): string => dirname(contentDir);

/** `vankho pack`, run from the folder beside the content. */
function pack(
  site: Site,
  flags: Record<string, string>,
  choices: Pick<BuildChoices, 'env' | 'onProgress'> = {},
): Promise<Run> {
  const { contentDir } = site;
  const { out = 'kho.zip', ...rest } = flags;
  workDirs.add(readPackOptions({ content: contentDir, out: join(folderOf(site), out), ...rest }).options.workDir);
  const typed = Object.entries({ content: contentDir, out, now, ...rest }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  return runVankho(['pack', ...typed], { ...choices, cwd: folderOf(site) });
}

async function packWell(site: Site, flags: Record<string, string> = {}): Promise<Run> {
  const run = await pack(site, flags);
  if (run.code !== 0) throw new Error(`The pack ended with exit code ${run.code}:\n${run.stderr}`);
  return run;
}

/** What stands beside the content, hidden files included. */
async function besides(site: Site): Promise<string[]> {
  return (await readdir(folderOf(site))).filter((name) => name !== 'nội dung').sort();
}

/** Path → text. */
async function unzip(site: Site, name = 'kho.zip'): Promise<Map<string, string>> {
  const entries = await readZip(join(folderOf(site), name));
  return new Map(entries.map(({ path, bytes }) => [path, bytes.toString()]));
}

const bytesOf = (site: Site, name: string): Promise<Buffer> => readFile(join(folderOf(site), name));

/** Pages of articles. */
const articlesOf = (paths: Iterable<string>): string[] =>
  [...paths].filter((path) => /^\d{4}\/\d\d\/[a-z][^/]*\/index\.html$/.test(path));

const old = `---
title: Chuyện năm cũ
category: tin-tuc
date: 2021-05-04
tags: [sách]
---

Xem [bài mới](/2023/08/ngay-hoi-doc-sach/) và [hội nghị](/2023/07/hoi-nghi-quy-hai/).
`;

async function openLongerSite(): Promise<Site> {
  const site = await openSite();
  await site.write('bai-viet/2021/05/chuyen-nam-cu.md', old);
  return site;
}

describe('an archive packed as a ZIP', () => {
  let site: Site;
  let files: Map<string, string>;
  let run: Run;

  beforeAll(async () => {
    site = await openLongerSite();
    run = await packWell(site);
    files = await unzip(site);
  });

  it('holds every article, the search and what to read first, and the digests of all of it at the end', () => {
    expect(articlesOf(files.keys())).toHaveLength(4);
    expect([...files.keys()].at(0)).toBe('DOC-TRUOC.txt');
    expect([...files.keys()].at(-1)).toBe('KIEM-TRA.sha256');
    expect(files.get('KIEM-TRA.sha256')?.trim().split('\n')).toHaveLength(files.size - 1);
    expect([...files.keys()].some((path) => path.startsWith('tim-kiem/'))).toBe(true);
  });

  it('says on a page of its own what it holds, when it was made and where it is from; every page leads there', () => {
    const page = files.get('an-ban/index.html') ?? '';
    expect(page).toContain('Toàn bộ kho');
    expect(page).toContain('4 bài');
    expect(page).toContain('<time datetime="2023-09-01">1/9/2023</time>');
    expect(page).toContain('<a href="https://baothu.example/">');
    expect(files.get('index.html')).toContain('href="./an-ban/index.html"');
  });

  it('was estimated before it was written, and is reported', () => {
    const estimate = /Số tệp +khoảng (\d+)/.exec(run.stderr)?.[1];
    expect(Math.abs(Number(estimate) - files.size) / files.size).toBeLessThan(0.1);
    expect(run.stdout).toContain(`Số tệp          ${files.size}`);
  });

  it('leaves nothing beside it', async () => {
    expect(await besides(site)).toEqual(['kho.zip']);
  });

  it('is found whole by verify', async () => {
    const verified = await runVankho(['verify', 'kho.zip'], { cwd: folderOf(site) });
    expect(verified).toMatchObject({ code: 0 });
  });

  it('is the same to the byte when it is packed again, and from a site built anew', async () => {
    const before = await bytesOf(site, 'kho.zip');
    await packWell(site);
    expect(before.equals(await bytesOf(site, 'kho.zip'))).toBe(true);
    const other = await openLongerSite();
    await packWell(other, { out: 'khac.zip' });
    expect(before.equals(await bytesOf(other, 'khac.zip'))).toBe(true);
  });

  it('tells the day of each edition, though nothing else has changed', async () => {
    await packWell(site, { out: 'mai.zip', now: '2023-09-02T08:00:00+07:00' });
    const tomorrow = await unzip(site, 'mai.zip');
    expect(tomorrow.get('an-ban/index.html')).toContain('2/9/2023');
    expect(tomorrow.get('2023/08/ngay-hoi-doc-sach/index.html')).toBe(
      files.get('2023/08/ngay-hoi-doc-sach/index.html'),
    );
    await rm(join(folderOf(site), 'mai.zip'));
  });

  it('names itself after site and day where no name was typed', async () => {
    const run = await runVankho(['pack', '--content', site.contentDir, '--now', now, '--json'], {
      cwd: folderOf(site),
    });
    const report = JSON.parse(run.stdout);
    expect(report).toMatchObject({
      place: join(folderOf(site), 'bao-thu-nghiem_2023-09-01.zip'),
      format: 'zip',
      facts: { articles: 4, images: 'small' },
      files: files.size,
    });
    expect(run.stderr).toBe('');
    expect((await bytesOf(site, 'bao-thu-nghiem_2023-09-01.zip')).length).toBe(report.size);
    await rm(report.place);
  });
});

describe('a part of an archive', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openLongerSite();
  });

  it('is that of some years: nothing of others stands in it, and links to them lead to the network', async () => {
    await packWell(site, { years: '2021' });
    const files = await unzip(site);
    expect(articlesOf(files.keys())).toEqual(['2021/05/chuyen-nam-cu/index.html']);
    expect(files.has('thu-vien-anh/ben-do/index.html')).toBe(false);
    const page = files.get('2021/05/chuyen-nam-cu/index.html') ?? '';
    expect(page).toContain('href="https://baothu.example/2023/08/ngay-hoi-doc-sach/"');
    expect(page).not.toContain('chuyen-muc/bao-cao-vien');
    expect(files.has('chuyen-muc/bao-cao-vien/index.html')).toBe(false);
    expect(files.get('an-ban/index.html')).toContain('Các bài đăng trong năm 2021');
  });

  it('offers no library where no photograph is left', async () => {
    await packWell(site, { years: '2021' });
    const files = await unzip(site);
    expect(files.get('index.html')).not.toContain('Thư viện ảnh');
    expect(files.get('index.html')).toContain('chu-de/index.html');
  });

  it('is that of a section and those below it; those above stay as ways to it', async () => {
    await packWell(site, { section: 'bao-cao-vien' });
    const files = await unzip(site);
    expect(articlesOf(files.keys())).toEqual([
      '2023/07/hoi-nghi-quy-hai/index.html',
      '2023/08/tap-huan-bao-cao-vien/index.html',
    ]);
    expect(files.has('chuyen-muc/tuyen-giao-cac-cap/index.html')).toBe(true);
    expect(files.has('chuyen-muc/tin-tuc/index.html')).toBe(false);
  });

  it('leads to an archive that stands below the root of its host', async () => {
    await packWell(site, { years: '2021', base: '/luu-tru/', site: 'https://khac.example' });
    const page = (await unzip(site)).get('2021/05/chuyen-nam-cu/index.html');
    expect(page).toContain('href="https://khac.example/luu-tru/2023/08/ngay-hoi-doc-sach/"');
  });

  it('comes without photographs, with small ones, or with all their sizes', async () => {
    const photos = async (images: string): Promise<string[]> => {
      await packWell(site, { images });
      return [...(await unzip(site)).keys()].filter((path) => path.startsWith('_anh/'));
    };
    expect(await photos('none')).toEqual([]);
    const small = await photos('small');
    expect(small).toHaveLength(new Set(small.map((path) => path.split('-')[0])).size);
    expect((await photos('full')).length).toBeGreaterThan(3 * small.length);
  });

  it('is refused where there is nothing of it, and says what there is', async () => {
    expect(await pack(site, { out: 'x.zip', years: '2022' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Kho không có bài nào trong năm 2022. Các năm có bài: 2021, 2023.'),
    });
    expect(await pack(site, { out: 'x.zip', section: 'tin-tucc' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Không có chuyên mục “tin-tucc”. Ý bạn là “tin-tuc”?'),
    });
    expect(await besides(site)).toEqual(['kho.zip']);
  });
});

describe('an edition as a folder', () => {
  it('holds what the ZIP holds, and takes the place of a former one whole', async () => {
    const site = await openLongerSite();
    await packWell(site, { out: 'kho' });
    await packWell(site);
    const folder = openPublished(join(folderOf(site), 'kho'));
    const zip = await unzip(site);
    expect([...(await folder.tree()).keys()]).toEqual([...zip.keys()].sort());
    expect(await folder.read('an-ban/index.html')).toBe(zip.get('an-ban/index.html'));

    await site.remove('bai-viet/2021');
    await writeFile(join(folderOf(site), 'kho', 'thêm.txt'), '');
    await packWell(site, { out: 'kho' });
    const paths = [...(await folder.tree()).keys()];
    expect(articlesOf(paths)).toHaveLength(3);
    expect(paths).not.toContain('thêm.txt');
    expect(await besides(site)).toEqual(['kho', 'kho.zip']);
  });
});

describe('what cannot be packed', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });

  async function expectRefusal(flags: Record<string, string>, code: number, ...sentences: string[]): Promise<void> {
    const before = await besides(site);
    const run = await pack(site, flags);
    expect(run).toMatchObject({ code, stdout: '' });
    for (const sentence of sentences) expect(run.stderr).toContain(sentence);
    expect(await besides(site)).toEqual(before);
  }

  it('is content that has mistakes', async () => {
    await site.write('bai-viet/2023/08/hong.md', '---\ntitle: Hỏng\n---\n');
    await expectRefusal({}, 1, 'bai-viet/2023/08/hong.md');
    await site.remove('bai-viet/2023/08/hong.md');
  });

  it('is what would be written into its own content', async () => {
    const run = await runVankho(['pack', '--content', site.contentDir, '--now', now], { cwd: site.contentDir });
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('không được nằm trong nhau') });
    expect((await readdir(site.contentDir)).filter((name) => name.endsWith('.zip'))).toEqual([]);
  });

  it('is a file whose name Windows refuses, two that differ in capitals alone, and a path that is too long', async () => {
    const folder = 'bai-viet/2023/08/tap-huan-bao-cao-vien';
    await site.write(`${folder}/Lịch: đợt 2.pdf`, '%PDF');
    await site.write(`${folder}/LICH-HOC.txt`, 'x');
    await site.write(`tep-tinh/${'thu-muc-con/'.repeat(20)}a.txt`, 'x');
    await expectRefusal(
      {},
      1,
      'Chưa đóng gói: 3 tên tệp',
      `${folder}/Lịch: đợt 2.pdf: có ký tự “:”`,
      'khi không phân biệt chữ hoa, chữ thường',
      'a.txt: đường dẫn trong gói dài 245 ký tự, quá 200',
    );
    await site.remove(`${folder}/Lịch: đợt 2.pdf`);
    await site.remove(`${folder}/LICH-HOC.txt`);
    await site.remove('tep-tinh/thu-muc-con');
  });

  it('is not what old addresses cannot be, for the network answers those', async () => {
    await site.write('chuyen-huong.csv', 'cu,moi\n/Ban:Tin.html,/gioi-thieu/\n/ban-tin.html,/gioi-thieu/\n');
    await packWell(site);
    expect([...(await unzip(site)).keys()].filter((path) => path.endsWith('tin.html'))).toEqual(['ban-tin.html']);
  });

  it('is never written over what is no edition', async () => {
    await writeFile(join(folderOf(site), 'luan-van.zip'), 'của tôi');
    await mkdir(join(folderOf(site), 'anh-cuoi'), { recursive: true });
    await copyFile(join(folderOf(site), 'luan-van.zip'), join(folderOf(site), 'anh-cuoi', 'a'));
    await expectRefusal({ out: 'luan-van.zip' }, 2, 'không phải gói do Vankho tạo nên không ghi đè');
    await expectRefusal({ out: 'anh-cuoi' }, 2, 'có sẵn tệp không phải của một gói Vankho');
    await expectRefusal({ out: 'khong-co/kho.zip' }, 2, 'Không có thư mục');
    expect(await readFile(join(folderOf(site), 'luan-van.zip'), 'utf8')).toBe('của tôi');
  });
});

describe('a disk that fails while an edition is written', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
    await packWell(site);
    await packWell(site, { out: 'kho' });
  });

  const failing = (kind: 'ENOSPC' | 'SIGKILL', at: number) =>
    withFault({ kind, at, below: ['.vankho-tam-', '.vankho-cu-', 'kho'].map((name) => join(folderOf(site), name)) });

  it.each(['kho.zip', 'kho'])('leaves the former edition, %s, and nothing beside it', async (out) => {
    await site.edit('trang-web.yaml', 'Ba bài, đủ mọi thứ', `Ba bài (${out})`);
    const before = await openPublished(folderOf(site)).tree();
    for (const at of out === 'kho' ? [1, 2, 50] : [2, 3]) {
      const run = await pack(site, { out }, { env: failing('ENOSPC', at) });
      expect(run, `full at ${at}`).toMatchObject({ code: 3, stdout: '' });
      expect(run.stderr).toContain('Đĩa đã hết chỗ');
      expect(await besides(site)).toEqual(['kho', 'kho.zip']);
    }
    await site.edit('trang-web.yaml', `Ba bài (${out})`, 'Ba bài, đủ mọi thứ');
    const after = await openPublished(folderOf(site)).tree();
    const ofEditions = ({ added, changed, removed }: ReturnType<typeof compareTrees>): object => ({
      added,
      changed: changed.filter((path) => !path.startsWith('nội dung/')),
      removed,
    });
    expect(ofEditions(compareTrees(before, after))).toEqual(noDifference);
  });

  it('or ends leaves the former edition too, and what is left beside it goes with the next one', async () => {
    await site.edit('trang-web.yaml', 'Ba bài, đủ mọi thứ', 'Bốn');
    for (const [out, at] of [
      ['kho.zip', 3],
      ['kho', 60],
    ] as const) {
      const run = await pack(site, { out }, { env: failing('SIGKILL', at) });
      expect(run).toMatchObject({ code: null, stdout: '' });
      expect(await besides(site)).toContainEqual(expect.stringMatching(/^\.vankho-tam-\d+-/));
      const kept =
        out === 'kho'
          ? await readFile(join(folderOf(site), 'kho/index.html'), 'utf8')
          : (await unzip(site)).get('index.html');
      expect(kept).toContain('Ba bài, đủ mọi thứ');
      await packWell(site, { out });
      expect(await besides(site)).toEqual(['kho', 'kho.zip']);
    }
    expect((await unzip(site)).get('index.html')).toContain('Bốn');
  });
});

describe('a pack that is interrupted from the keyboard', () => {
  it.each(['Dựng trang', 'Đóng gói…'])('while it says “%s” leaves nothing behind', async (step) => {
    const site = await openSite();
    const run = await pack(site, { out: 'kho' }, { onProgress: (line, kill) => line.includes(step) && kill('SIGINT') });
    expect(run).toMatchObject({ code: 130, stdout: '' });
    expect(await besides(site)).toEqual([]);
    await packWell(site, { out: 'kho' });
  });
});

describe('an edition for Kiwix', () => {
  it('is refused before anything is built where zimwriterfs is missing, with what to install', async () => {
    const site = await openSite();
    const run = await pack(site, { out: 'kho.zim' }, { env: { PATH: folderOf(site) } });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(
      /^LỖI \[pack-zimwriterfs\] Máy này chưa có zimwriterfs, .* sudo apt install zim-tools\) rồi chạy lại\.\n$/,
    );
    expect(await besides(site)).toEqual([]);
  });

  it.skipIf(!hasZimTools())(
    'is one file, found whole by verify until a bit of it flips (needs zim-tools)',
    async () => {
      const site = await openSite();
      const run = await packWell(site, { out: 'kho.zim', images: 'full' });
      expect(run.stdout).toMatch(/^ {2}Cách mở +bằng ứng dụng Kiwix$/m);
      expect(await besides(site)).toEqual(['kho.zim']);
      const verify = (): Promise<Run> => runVankho(['verify', 'kho.zim'], { cwd: folderOf(site) });
      expect(await verify()).toMatchObject({
        code: 0,
        stdout: 'kho.zim nguyên vẹn: đúng như mã kiểm tra mà tệp ZIM tự mang.\n',
      });
      const bytes = await bytesOf(site, 'kho.zim');
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      await writeFile(join(folderOf(site), 'kho.zim'), bytes);
      expect(await verify()).toMatchObject({ code: 1, stdout: expect.stringContaining('đã hỏng hoặc bị cắt cụt') });
    },
  );
});

function hasZimTools(): boolean {
  return spawnSync('zimwriterfs', ['--version'], { stdio: 'ignore' }).status === 0;
}
