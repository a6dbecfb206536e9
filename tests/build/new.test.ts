import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeSites, openSite, type Run, runVankho, type Site } from './site.ts';

afterAll(closeSites);

const newIn = (site: Site, ...args: string[]): Promise<Run> =>
  runVankho(['new', ...args, '--content', 'nội dung'], { cwd: dirname(site.contentDir) });

describe('what is made by `new`', () => {
  it('builds at once: an article, one in a folder of its own, an album', async () => {
    const site = await openSite();
    const made = await newIn(site, 'Kết luận: “ba việc” #1', '--category', 'Tin tức', '--date', '2023-08-06 07:30');
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toContain(`Đã tạo ${join('nội dung', 'bai-viet/2023/08/ket-luan-ba-viec-1.md')}`);
    expect((await newIn(site, '2/9', '--category', 'tin-tuc', '--date', '2/8/2023', '--folder')).code).toBe(0);
    expect((await newIn(site, 'Lễ hội', '--album', '--date', '2023-08-06')).code).toBe(0);

    const { stdout } = await site.buildWell();
    expect(stdout).toMatch(/^ {2}Bài viết +5$/m);
    expect(await site.read('2023/08/ket-luan-ba-viec-1/index.html')).toContain('Kết luận: “ba việc” #1');
    expect(await site.read('2023/08/2-9/index.html')).toContain('2/9');
    expect([...(await site.tree()).keys()]).toContain('thu-vien-anh/le-hoi/index.html');
  });

  it('is dated by the clock of the newsroom when no date is given', async () => {
    const site = await openSite();
    const before = Date.now();
    const { stdout } = await newIn(site, 'Bây giờ', '--category', 'tin-tuc');
    const [, file = ''] = /^Đã tạo (.+)$/m.exec(stdout) ?? [];
    const [, date = ''] = /^date: (.+)$/m.exec(await readFile(join(dirname(site.contentDir), file), 'utf8')) ?? [];
    const written = Date.parse(`${date.replace(' ', 'T')}:00+07:00`);
    expect(written).toBeGreaterThan(before - 60_000);
    expect(written).toBeLessThanOrEqual(Date.now());
  });

  it('says that an article of the future waits for its hour', async () => {
    const site = await openSite();
    const { stdout } = await newIn(site, 'Ngày mai', '--category', 'tin-tuc', '--date', '2999-01-01 06:00');
    expect(stdout).toContain('Hẹn giờ');
  });
});

describe('what `new` refuses', () => {
  it('to write over an article, in whichever form it stands, and names a free address', async () => {
    const site = await openSite();
    const args = ['Ngày hội đọc sách', '--category', 'tin-tuc', '--date', '2023-08-05'];
    const before = await readFile(join(site.contentDir, 'bai-viet/2023/08/ngay-hoi-doc-sach.md'), 'utf8');
    for (const flags of [[], ['--folder']]) {
      const run = await newIn(site, ...args, ...flags);
      expect(run).toMatchObject({ code: 1, stdout: '' });
      expect(run.stderr).toContain('đã có: bai-viet/2023/08/ngay-hoi-doc-sach.md');
      expect(run.stderr).toContain('--slug ngay-hoi-doc-sach-2.');
    }
    expect(await readFile(join(site.contentDir, 'bai-viet/2023/08/ngay-hoi-doc-sach.md'), 'utf8')).toBe(before);
    expect((await newIn(site, ...args, '--slug', 'ngay-hoi-doc-sach-2')).code).toBe(0);
  });

  it.each([
    ['a title that is missing', [], 2, 'Thiếu tiêu đề'],
    ['a section that is missing, and nobody to ask', ['Một'], 2, 'Thiếu --category, một trong: tuyen-giao-cac-cap'],
    ['a section that there is not', ['Một', '--category', 'tin-tucs'], 2, 'Ý bạn là “tin-tuc”?'],
    ['a section for an album', ['Một', '--album', '--category', 'tin-tuc'], 2, 'Album không thuộc chuyên mục nào'],
    ['a date that is none', ['Một', '--category', 'tin-tuc', '--date', '31/2/2023'], 2, 'không phải ngày giờ'],
    ['a title without letters', ['…', '--category', 'tin-tuc'], 2, 'đặt địa chỉ bằng --slug'],
    ['a reserved name', ['Một', '--category', 'tin-tuc', '--slug', '02'], 1, 'ví dụ --slug bai-02'],
    ['a name with marks', ['Một', '--category', 'tin-tuc', '--slug', 'tin-tức'], 1, 'ví dụ --slug tin-tuc'],
    ['a way out of the folder', ['Một', '--category', 'tin-tuc', '--slug', '../x'], 1, 'chữ thường không dấu'],
  ] as const)('%s', async (_, args, code, sentence) => {
    const run = await newIn(await openSite(), ...args);
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(sentence);
  });

  it('to guess at lists that have mistakes', async () => {
    const site = await openSite();
    await site.write('chuyen-muc.yaml', '- slug: tin-tuc\n');
    const run = await newIn(site, 'Một', '--category', 'tin-tuc');
    expect(run.code).toBe(1);
    expect(run.stderr).toContain('chuyen-muc.yaml:1:3: LỖI [missing-key]');
  });

  it('a place where no folder can be made, as a failure of the machine', async () => {
    const site = await openSite();
    await rm(join(site.contentDir, 'bai-viet'), { recursive: true });
    await writeFile(join(site.contentDir, 'bai-viet'), '');
    const run = await newIn(site, 'Một', '--category', 'tin-tuc');
    expect(run.code).toBe(3);
    expect(run.stderr).toContain('Trên đường dẫn có một tệp');
  });
});
