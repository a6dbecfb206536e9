import { describe, expect, it } from 'vitest';
import { article, Newsroom } from './newsroom.ts';

const lists = ['chuyen-muc.yaml', 'tac-gia.yaml', 'chu-de.yaml'];

describe('a slug that would be a folder elsewhere, or none on Windows', () => {
  it.each(['../x', '/etc', 'a/b', '..', 'a.', 'con', 'nul', 'com1', 'con.txt'])(
    'is refused in every list: %s',
    async (slug) => {
      for (const list of lists) {
        const newsroom = await Newsroom.open({ [list]: `- slug: ${slug}\n  name: Một\n` });
        expect(await newsroom.problems(), list).toContainEqual(expect.stringMatching(`^${list}:1:\\d+ bad-value `));
      }
    },
  );

  it('loses what no name can hold', async () => {
    const newsroom = await Newsroom.open({ 'chuyen-muc.yaml': '- slug: "tin\\0-tuc"\n  name: Một\n' });
    expect((await newsroom.read()).archive?.sections.map(({ slug }) => slug)).toEqual(['tin-tuc']);
  });

  it.each(['con', 'nul', 'com1', 'a.', 'con.txt'])(
    'is refused as the name of an article, album or page: %s',
    async (name) => {
      const newsroom = await Newsroom.open({
        [`bai-viet/2023/08/${name}.md`]: article(),
        [`bai-viet/2023/09/${name}/index.md`]: article().replace('2023-08', '2023-09'),
        [`thu-vien-anh/${name}/index.md`]: '---\ntitle: Một\ndate: 2023-08-03\n---\n',
        [`trang/${name}.md`]: '---\ntitle: Một\n---\nMột.\n',
      });
      const told = (await newsroom.problems()).filter((each) => / (?:bad|reserved)-slug /.test(each));
      expect(told.map((each) => each.slice(0, each.indexOf(':')))).toEqual([
        `bai-viet/2023/08/${name}.md`,
        `bai-viet/2023/09/${name}/index.md`,
        `thu-vien-anh/${name}/index.md`,
        `trang/${name}.md`,
      ]);
    },
  );
});
