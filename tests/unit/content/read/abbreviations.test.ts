import { describe, expect, it } from 'vitest';
import { readAbbreviations } from '../../../../src/content/read/abbreviations.ts';
import { collectProblems } from '../../../../src/lib/problems/problem.ts';
import { builtInAbbreviations } from '../../../../src/lib/search/abbreviations.ts';
import { Newsroom, tell } from './newsroom.ts';

const file = 'viet-tat.yaml';

async function read(text: string | Uint8Array) {
  const { dir } = await Newsroom.open({ [file]: text });
  const { problems, report } = collectProblems();
  const abbreviations = await readAbbreviations(dir, report);
  return { abbreviations: abbreviations.map(({ short, long }) => [short, long]), problems: problems.map(tell) };
}

describe('viet-tat.yaml', () => {
  it('need not exist: the archive has the built-in abbreviations', async () => {
    const { archive, problems } = await (await Newsroom.open()).read();
    expect(problems).toEqual([]);
    expect(archive?.abbreviations).toEqual(builtInAbbreviations);
  });

  it('adds the newsroom’s own to them', async () => {
    const text = '- short: UBND\n  long: Uỷ ban nhân dân\n- short: BCV\n  long: báo cáo viên\n';
    const { archive, problems } = await (await Newsroom.open({ [file]: text })).read();
    expect(problems).toEqual([]);
    expect(archive?.abbreviations).toEqual([...builtInAbbreviations, { short: 'BCV', long: 'báo cáo viên' }]);
  });

  it.each(['', '\n\n', '# chưa có gì\n'])('may say nothing: %j', async (text) => {
    expect(await read(text)).toEqual({ abbreviations: [], problems: [] });
  });

  it('gives several short forms to one long form, and several long forms to one short form', async () => {
    const text = '- short: [NVH, NVHCĐ]\n  long: nhà văn hóa cộng đồng\n- short: NVH\n  long: nhà văn hóa\n';
    expect(await read(text)).toEqual({
      abbreviations: [
        ['NVH', 'nhà văn hóa cộng đồng'],
        ['NVHCĐ', 'nhà văn hóa cộng đồng'],
        ['NVH', 'nhà văn hóa'],
      ],
      problems: [],
    });
  });

  it.each([
    ['- long: báo cáo viên\n', `${file}:1:3 missing-key Thiếu khóa “short”.`],
    ['- short: BCV\n', `${file}:1:3 missing-key Thiếu khóa “long”.`],
    ['- short: A\n  long: " "\n', `${file}:2:3 bad-value Giá trị của “long” không hợp lệ: không được để trống.`],
    [
      'UBND: Ủy ban nhân dân\n',
      `${file}:1:1 bad-value Giá trị của “tệp” không hợp lệ: phải là một danh sách, mỗi mục bắt đầu bằng “- short:”.`,
    ],
    ['- short: [A\n', expect.stringMatching(/^viet-tat\.yaml:\d+:\d+ broken-yaml /)],
  ])('does not hold %j, and says where', async (text, problem) => {
    const { abbreviations, problems } = await read(text);
    expect(abbreviations).toEqual([]);
    expect(problems).toContainEqual(problem);
  });

  it.each(['', ' ', ' []', ' [A, ""]', ' {a: b}'])('does not take “short:%s”', async (value) => {
    expect((await read(`- short:${value}\n  long: a\n`)).problems).toEqual([
      `${file}:1:3 bad-value Giá trị của “short” không hợp lệ: phải là một chữ viết tắt hoặc một danh sách, và không được để trống.`,
    ]);
  });

  it('is used but for keys it does not know, and names the one that was meant', async () => {
    expect(await read('- short: A\n  long: an\n  shrot: B\n')).toEqual({
      abbreviations: [['A', 'an']],
      problems: [`${file}:3:3 unknown-key Khóa “shrot” không được dùng. Ý bạn là “short”?`],
    });
  });

  it('is told to be UTF-8', async () => {
    expect((await read(new Uint8Array([0x2d, 0x20, 0xff]))).problems).toEqual([
      `${file}:1:3 not-utf8 Tệp không được lưu bằng bảng mã UTF-8.`,
    ]);
  });
});
