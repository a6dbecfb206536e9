import { describe, expect, it } from 'vitest';
import { readRedirects } from '../../../../src/content/read/redirects.ts';
import { collectProblems } from '../../../../src/lib/problems/problem.ts';
import { article, Newsroom, tell } from './newsroom.ts';

const file = 'chuyen-huong.csv';

async function read(text: string | Uint8Array) {
  const { dir } = await Newsroom.open({ [file]: text });
  const { problems, report } = collectProblems();
  const redirects = await readRedirects(dir, report);
  return { redirects: redirects.map(({ from, to, line }) => [from, to, line]), problems: problems.map(tell) };
}

describe('chuyen-huong.csv', () => {
  it('need not exist', async () => {
    const { dir } = await Newsroom.open();
    const { problems, report } = collectProblems();
    expect(await readRedirects(dir, report)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('leads old addresses to new ones, each at its line', async () => {
    expect(await read('/cu/1.html,/2023/08/a/\n/?id=147000,https://khac.vn/a\n')).toEqual({
      redirects: [
        ['/cu/1.html', '/2023/08/a/', 1],
        ['/?id=147000', 'https://khac.vn/a', 2],
      ],
      problems: [],
    });
  });

  it('may come from a spreadsheet: a heading, quotes, a byte order mark, lines that end in CR LF', async () => {
    const text = '\ufeffĐịa chỉ cũ,Địa chỉ mới\r\n"/cu/a,b.html","/2023/08/""a""/"\r\n /cu/c , /d/ \r\n\r\n';
    expect(await read(text)).toEqual({
      redirects: [
        ['/cu/a,b.html', '/2023/08/"a"/', 2],
        ['/cu/c', '/d/', 3],
      ],
      problems: [],
    });
  });

  it('may have remarks and empty lines', async () => {
    expect(await read('# cũ, mới\n\n/a,/b/\n')).toEqual({ redirects: [['/a', '/b/', 3]], problems: [] });
  });

  it.each([
    ['/a', 'phải có đúng hai cột'],
    ['/a,/b,/c', 'phải có đúng hai cột'],
    ['/a;/b', 'phải có đúng hai cột'],
    ['a,/b', 'địa chỉ cũ “a” phải bắt đầu bằng “/”'],
    ['https://vidu.vn/a,/b', 'địa chỉ cũ “https://vidu.vn/a” phải bắt đầu bằng “/”'],
    ['/a#b,/b', 'địa chỉ cũ “/a#b” có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối'],
    ['/a/../2023/,/b', 'địa chỉ cũ “/a/../2023/” có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối'],
    ['//2023/,/b', 'địa chỉ cũ “//2023/” có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối'],
    ['/a,/\\xau.vn/', 'địa chỉ mới “/\\xau.vn/” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,/\t/xau.vn/', 'địa chỉ mới “/\t/xau.vn/” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,b', 'địa chỉ mới “b” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,', 'địa chỉ mới “” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,//xau.vn/', 'địa chỉ mới “//xau.vn/” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,javascript:alert(1)', 'địa chỉ mới “javascript:alert(1)” phải bắt đầu bằng “/” hoặc “https://”'],
    ['/a,https://', 'địa chỉ mới “https://” phải bắt đầu bằng “/” hoặc “https://”'],
  ])('tells the editor what is wrong with %j, and goes on', async (row, detail) => {
    expect(await read(`/dau,/dich/\n${row}\n/cuoi,/dich/\n`)).toEqual({
      redirects: [
        ['/dau', '/dich/', 1],
        ['/cuoi', '/dich/', 3],
      ],
      problems: [`${file}:2:1 bad-redirect Dòng chuyển hướng không hợp lệ: ${detail}.`],
    });
  });

  it('is refused when it is not UTF-8', async () => {
    const { problems } = await read(Buffer.from('/a,/b/\n/\xea,/b/\n', 'latin1'));
    expect(problems).toEqual([`${file}:2:2 not-utf8 Tệp không được lưu bằng bảng mã UTF-8.`]);
  });
});

describe('an old address', () => {
  it('leads to one place only, and is not that of a page', async () => {
    const newsroom = await Newsroom.open({
      [file]: '/cu,/x/\n/cu/,/y/\n/2023/08/a,/z/\n/chuyen-muc/tin-tuc/,/z/\n',
      'bai-viet/2023/08/a.md': article('aliases: /cu'),
    });
    expect(await newsroom.problems()).toEqual([
      'bai-viet/2023/08/a.md:5:1 redirect-clash Địa chỉ cũ /cu được khai báo hai lần.',
      `${file}:2:1 redirect-clash Địa chỉ cũ /cu/ được khai báo hai lần.`,
      `${file}:3:1 redirect-clash Địa chỉ cũ /2023/08/a là địa chỉ của một trang đang có.`,
      `${file}:4:1 redirect-clash Địa chỉ cũ /chuyen-muc/tin-tuc/ là địa chỉ của một trang đang có.`,
    ]);
  });

  it.each(['/cu#tin', '//cu/', '/%2E%2e/cu', '/cu\\tin'])(
    'of an article is one that a browser can ask for, not %s',
    async (alias) => {
      const newsroom = await Newsroom.open({ 'bai-viet/2023/08/a.md': article(`aliases: '${alias}'`) });
      expect(await newsroom.problems()).toEqual([
        'bai-viet/2023/08/a.md:5:1 bad-value Giá trị của “aliases” không hợp lệ: địa chỉ cũ không được có “#”, “\\”, “..”, “//” ở đầu hay “?” ở cuối.',
      ]);
    },
  );
});
