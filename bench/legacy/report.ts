import { encodingNames, legacyEncodings } from '../../src/lib/vietnamese/legacy/encodings.ts';
import type { LegacyFigures } from './bench-legacy.ts';
import type { Difference } from './compare.ts';

/** The figures as a Markdown table, a row for each document, for each encoding, for all of them; then the Unicode articles. */
export function formatLegacy({ documents, unicode }: LegacyFigures): string {
  const sums = legacyEncodings.flatMap((encoding) => {
    const those = documents.filter((document) => document.encoding === encoding);
    return those.length === 0 ? [] : [row(`Mọi văn bản ${encodingNames[encoding]}`, '', addUp(those))];
  });
  const lines = [
    '| Văn bản | Bảng mã tìm ra | Ký tự | Đúng, % | Đúng không kể hoa thường, % | Dòng có thể viết hoa |',
    '| --- | --- | --- | --- | --- | --- |',
    ...documents.map((each) => row(each.file, each.found.map((found) => encodingNames[found]).join(', '), each)),
    ...sums,
    row('Tất cả', '', addUp(documents)),
    '',
  ];
  if (unicode === undefined) return lines.join('\n');
  const { articles, changed, seconds } = unicode;
  return [...lines, `${articles} bài Unicode: ${changed} bài bị đổi, ${decimal(seconds, 1)} giây.`, ''].join('\n');
}

type Row = Difference & { smallLines: number };

function row(name: string, found: string, { characters, wrong, wrongLetters, smallLines }: Row): string {
  const right = (count: number): string => decimal(100 - (100 * count) / characters, 3);
  return `| ${name} | ${found} | ${characters} | ${right(wrong)} | ${right(wrongLetters)} | ${smallLines} |`;
}

function addUp(rows: readonly Row[]): Row {
  const sum = (key: keyof Row): number => rows.reduce((total, each) => total + each[key], 0);
  return {
    characters: sum('characters'),
    wrong: sum('wrong'),
    wrongLetters: sum('wrongLetters'),
    smallLines: sum('smallLines'),
  };
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
