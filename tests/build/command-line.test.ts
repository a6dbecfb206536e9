import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeSites, openSite, runVankho, type Site } from './site.ts';

afterAll(closeSites);

describe('the report of a build', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });

  it('is one line of JSON that agrees with the folder', async () => {
    const run = await site.buildWell({ flags: ['--json'] });
    expect(run.stderr).toBe('');
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
    const report = JSON.parse(run.stdout);
    const files = [...(await site.tree()).keys()];
    expect(report).toMatchObject({ articles: 3, photos: 2, changed: [], removed: [], unchanged: 0, warnings: [] });
    expect(report.added).toEqual(files);
    expect(report.rendered).toBe(report.pages);
    expect(report.seconds).toBeGreaterThan(0);
    expect(report.peakMemory).toBeGreaterThan(50_000_000);
    const index = files.filter((file) => file.startsWith('tim-kiem/chi-muc/'));
    const sizes = await Promise.all(index.map(async (file) => (await stat(join(site.outDir, file))).size));
    expect(report.searchIndex).toBeGreaterThan(0);
    expect(report.searchIndex).toBeLessThanOrEqual(sizes.reduce((sum, size) => sum + size, 0));
  });

  it('says in Vietnamese what was done, and what deserves a look', async () => {
    await site.edit('bai-viet/2023/08/ngay-hoi-doc-sach.md', 'date: 2023-08-05', 'date: 2023-07-31\nnoi-dung: x');
    const { stdout } = await site.buildWell();
    expect(stdout).toContain(`Đã dựng xong vào ${site.outDir}\n`);
    expect(stdout).toMatch(/^ {2}Bài viết +3$/m);
    expect(stdout).toContain('bai-viet/2023/08/ngay-hoi-doc-sach.md:4:1: CẢNH BÁO [date-outside-folder]');
    expect(stdout).toContain('bai-viet/2023/08/ngay-hoi-doc-sach.md:5:1: CẢNH BÁO [unknown-key]');
    expect(stdout).toContain('0 lỗi, 2 cảnh báo.');
  });
});

describe('what a build refuses', () => {
  it('for programs: code and sentence, as one line of JSON', async () => {
    const site = await openSite();
    await symlink('/etc/hostname', join(site.contentDir, 'tep-tinh/may.txt'));
    for (const [flags, exitCode, code] of [
      [['--out', '/'], 2, 'out-forbidden'],
      [['--contnet', 'x'], 2, 'usage'],
      [[], 1, 'content-errors'],
    ] as const) {
      const args = ['build', '--content', 'nội dung', '--out', 'ra', ...flags, '--json'];
      const run = await runVankho(args, { cwd: dirname(site.contentDir) });
      const { error } = JSON.parse(run.stdout);
      expect([run.code, error]).toEqual([exitCode, { code, message: expect.stringMatching(/./) }]);
      const prefix = code === 'content-errors' ? '' : `LỖI [${code}] `;
      expect(run.stderr).toBe(`${prefix}${error.message}\n`);
    }
    expect(await readdir(dirname(site.contentDir))).toEqual(['nội dung']);
  });

  it('an output folder that holds what Vankho did not put there', async () => {
    const site = await openSite();
    await mkdir(site.outDir);
    await writeFile(join(site.outDir, 'luan-van.docx'), 'ba năm công sức');
    const run = await site.build();
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('có sẵn tệp không phải do Vankho tạo ra nên không ghi đè');
    expect(await readdir(site.outDir)).toEqual(['luan-van.docx']);
    expect(await readFile(join(site.outDir, 'luan-van.docx'), 'utf8')).toBe('ba năm công sức');
  });

  it.each([
    [
      'an output folder inside the content',
      ['--content', 'nội dung', '--out', 'nội dung/dist'],
      'không được nằm trong nhau',
    ],
    ['a content folder inside the output', ['--content', 'nội dung', '--out', '.'], 'không được nằm trong nhau'],
    ['a flag that it does not know', ['--contnet', 'nội dung'], 'Không có tùy chọn “--contnet”. Ý bạn là “--content”?'],
    ['a flag without its value', ['--content'], 'Tùy chọn “--content” cần một giá trị đi kèm.'],
    ['a word too many', ['nội dung'], 'Thừa “nội dung”.'],
    ['a time that is none', ['--now', 'hôm qua'], '“hôm qua” không phải ngày giờ ISO'],
    ['a base with marks', ['--base', '/lưu-trữ/'], 'Đường dẫn con “/lưu-trữ/” chỉ gồm chữ không dấu'],
    ['a slice beyond the last', ['--part', '6/5'], 'Lát “6/5” phải có dạng K/N, K từ 1 đến N'],
    ['a slice that is none', ['--part', 'x'], 'Lát “x” phải có dạng K/N'],
    [
      'a site with a path',
      ['--site', 'https://vidu.vn/bao'],
      'phải có dạng https://vidu.vn; đường dẫn con viết ở --base',
    ],
  ])('%s', async (_, flags, sentence) => {
    const site = await openSite();
    const run = await runVankho(['build', ...flags], { cwd: dirname(site.contentDir) });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(await readdir(dirname(site.contentDir))).toEqual(['nội dung']);
  });
});
