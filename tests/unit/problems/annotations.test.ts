import { expect, it } from 'vitest';
import { formatAnnotations } from '../../../src/lib/problems/annotations.ts';
import type { Problem } from '../../../src/lib/problems/problem.ts';

const aProblem = (parts: Partial<Problem>): Problem => ({
  ...{ code: 'missing-key', file: 'trang-web.yaml', line: 2, column: 3, details: { key: 'url' } },
  ...parts,
});

it('shows each problem beside its line on GitHub, by how grave it is', () => {
  const problems = [
    aProblem({}),
    aProblem({ code: 'heading-empty', details: {} }),
    aProblem({ code: 'unused-section', details: { name: 'Tin tức' } }),
  ];
  expect(formatAnnotations(problems, 'content/').split('\n')).toEqual([
    '::error file=content/trang-web.yaml,line=2,col=3,title=missing-key::Thiếu khóa “url”.%0AThêm dòng “url: …” vào phần khai báo.',
    expect.stringMatching(
      /^::warning file=content\/trang-web\.yaml,line=2,col=3,title=heading-empty::Tiêu mục không có chữ\.%0A/,
    ),
    expect.stringMatching(/^::notice /),
  ]);
});

it('lets no name of a file and no word of an editor end or begin anything', () => {
  const details = { key: '100%\r\n::error::x' };
  const annotation = formatAnnotations([aProblem({ file: 'a:b,c%d\n.md', details })], '');
  expect(annotation).toContain('file=a%3Ab%2Cc%25d%0A.md,line=2');
  expect(annotation).toContain('“100%25%0D%0A::error::x”');
  expect(annotation).not.toMatch(/[\r\n]/);
});
