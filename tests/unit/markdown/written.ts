import fc from 'fast-check';

/** A piece of Markdown, and the words that its author has put into it for readers, in the order of the page. */
export interface Written {
  source: string;
  words: string[];
  /** Definitions and notes, which stand at the end of the source. */
  end?: string;
  /** Words of notes, which the page has at its end. */
  noteWords?: string[];
}

const syllables =
  'Đảng ủy nghiêng ưỡn ngoằn khoẻ khỏe quý Uỷ THUỶ ặ ẵ ỗ ữ ỵ đường hoàn Tỉnh xã nguyễn Ắc ốc ượt ẻ 34 2023 Q1 H2O'.split(
    ' ',
  );

const aWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...syllables),
  fc.constantFrom(...syllables).map((word) => word.normalize('NFD')),
  fc.nat({ max: 99_999 }).map((number) => `t${number}`),
);

const someWords = fc.array(aWord, { minLength: 1, maxLength: 4 });
const plain = someWords.map((words) => ({ source: words.join(' '), words }));

/** Each stands within a paragraph, and holds other text. */
const wrappings: ((inner: string) => string)[] = [
  (inner) => `*${inner}*`,
  (inner) => `**${inner}**`,
  (inner) => `~~${inner}~~`,
  (inner) => `\`${inner}\``,
  (inner) => `[${inner}](/2023/08/bai/ "lời mách")`,
  (inner) => `[${inner}](https://vidu.vn/a_b?c=d&e=f)`,
  (inner) => `<b>${inner}</b>`,
  (inner) => `<span class="x" title="a">${inner}</span>`,
  (inner) => `<font color="red">${inner}</font>`,
  (inner) => `<o:p>${inner}</o:p>`,
  (inner) => `<mark>${inner}<br>\n</mark>`,
  (inner) => `"${inner}"`,
  (inner) => `(${inner}) – `,
  (inner) => `${inner}…`,
  (inner) => `${inner}  \n`,
  (inner) => `${inner}\\\n`,
  (inner) => `\\*${inner}\\_\\<\\[`,
  (inner) => `5 < 7 > 3 & ${inner}`,
];

const wrapped = fc
  .tuple(plain, fc.constantFrom(...wrappings))
  .map(([{ source, words }, wrap]) => ({ source: wrap(source), words: [...prefixOf(wrap('')), ...words] }));

function prefixOf(empty: string): string[] {
  return empty.startsWith('5 <') ? ['5', '7', '3'] : [];
}

/** One word that signs cut into pieces, which are still one word to who reads it. */
const torn = fc.constantFrom<Written[]>(
  { source: 'Đả<b>ng</b>', words: ['Đảng'] },
  { source: 'H<sub>2</sub>SO<sub>4</sub>', words: ['H2SO4'] },
  { source: 'H&agrave; N&#7897;i', words: ['Hà', 'Nội'] },
  { source: 'm&#xf4;n&nbsp;to&aacute;n &amp; l&yacute;', words: ['môn', 'toán', 'lý'] },
  { source: '&lt;th&#7867;&gt;', words: ['thẻ'] },
  { source: 'ti\u00adnh\u200b', words: ['tinh'] },
);

/** The same by signs of Markdown, which raw HTML does not know. */
const tornByMarkdown = fc.constantFrom<Written[]>(
  { source: '**Đ**ảng', words: ['Đảng'] },
  { source: 'Đả*ng*', words: ['Đảng'] },
  { source: 'snake\\_case', words: ['snake', 'case'] },
  { source: '<https://vidu.vn/tin>', words: ['https', 'vidu', 'vn', 'tin'] },
);

const aNote = fc.tuple(fc.uuid(), plain, plain).map(([id, before, note]) => ({
  source: `${before.source}[^${id}]`,
  words: before.words,
  end: `[^${id}]: ${note.source}`,
  noteWords: note.words,
}));

/** Photographs that the article has; `la.jpg` it has not. */
export const photographs = ['cong.jpg', 'cho.jpg', 'mot bai.jpg'];

const aSource = fc.constantFrom('cong.jpg', 'cho.jpg', 'mot%20bai.jpg', 'la.jpg', 'https://vidu.vn/khac.jpg');
const aPicture = fc.oneof(
  fc.tuple(plain, aSource).map(([{ source, words }, src]) => ({ source: `![${source}](${src})`, words })),
  fc
    .tuple(plain, plain, aSource)
    .map(([alt, { source, words }, src]) => ({ source: `![${alt.source}](${src} "${source}")`, words })),
  fc.tuple(plain, plain, fc.constantFrom('cong.jpg', 'cho.jpg')).map(([caption, name, src]) => ({
    source: `![](${src} "${caption.source}. Ảnh: ${name.source}")`,
    words: [...caption.words, 'Ảnh', ...name.words],
  })),
  fc.tuple(fc.uuid(), plain, plain, aSource).map(([id, alt, { source, words }, src]) => ({
    source: `![${alt.source}][${id}]`,
    words,
    end: `[${id}]: ${src} "${source}"`,
  })),
);

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
const anEmbed = fc.oneof(
  plain.map(({ source, words }) => ({ source: `![${source}](${video})`, words })),
  fc
    .tuple(plain, plain)
    .filter(([name, caption]) => name.source.trim() !== caption.source.trim())
    .map(([name, caption]) => ({
      source: `![${name.source}](${video} "${caption.source}")`,
      words: [...name.words, ...caption.words],
    })),
  plain.map(({ source, words }) => ({ source: `![${source}](bai-noi.mp3)`, words })),
);

const aRun: fc.Arbitrary<Written> = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, wrapped, torn, tornByMarkdown, aNote, aPicture, anEmbed), {
    minLength: 1,
    maxLength: 5,
  })
  // Anything but white space would begin a block of its own at the start of the line.
  .map((pieces) => join(pieces, ' ', (source) => `Tin ${source}`))
  .map((written) => ({ ...written, words: ['Tin', ...written.words] }));

const aLine = fc.array(fc.oneof(plain, torn), { minLength: 1, maxLength: 3 }).map((pieces) => join(pieces, ' '));

/** Of two lines, and what makes a block of them. */
const blockOfLines: ((one: string, other: string) => string)[] = [
  (one, other) => `## ${one}\n\n###### ${other} ##`,
  (one, other) => `${one}\n===\n\n${other}\n---`,
  (one, other) => `- ${one}\n- ${other}`,
  (one, other) => `1. ${one}\n\n   * ${other}`,
  (one, other) => `12) ${one}\n13) ${other}`,
  (one, other) => `> ${one}\n>\n> > ${other}`,
  (one, other) => `| ${one} | ${other} |\n| --- | :-: |`,
  (one, other) => `| a | b |\n|---|---:|\n| ${one} | ${other} |`,
  (one, other) => `<div class="a">${one}</div>\n<p>${other}</p>`,
  (one, other) => `<table><tr><th>${one}</th><td colspan="2">${other}</td></tr></table>`,
  (one, other) => `<details><summary>${one}</summary>\n\n${other}\n\n</details>`,
  (one, other) => `<center>${one}</center>\n<!-- ghi chú -->\n<ul><li>${other}</ul>`,
  (one, other) => `<blockquote cite="/a/">${one}<br/>${other}</blockquote>`,
  (one, other) => `${one}\n<p align="center"><em>${other}</em></p>`,
];

const aBlockOfLines = fc.tuple(aLine, aLine, fc.constantFrom(...blockOfLines)).map(([one, other, make]): Written => {
  const cells = make('', '').startsWith('| a') ? ['a', 'b'] : [];
  return { source: make(one.source, other.source), words: [...cells, ...one.words, ...other.words] };
});

/** As it stands, letter by letter. */
const code = fc.oneof(
  plain.map(({ source, words }) => ({ source: `\`\`\`\n${source} < & *\n\`\`\``, words })),
  plain.map(({ source, words }) => ({ source: `Mã:\n\n    ${source} <b>`, words: ['Mã', ...words, 'b'] })),
);

const aFrame = plain.map(({ source, words }) => ({
  source: `<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="${source}"></iframe>`,
  words,
}));

/** The body of an article, of all that editors write and paste. */
export const aBody: fc.Arbitrary<Written> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: aRun }, { weight: 3, arbitrary: aBlockOfLines }, code, aPicture, anEmbed, aFrame),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) => join(blocks, '\n\n'))
  .map(({ source, words, end = '', noteWords = [] }) => ({
    source: `${source}\n\n${end}\n`,
    words: [...words, ...noteWords],
  }));

function join(pieces: readonly Written[], between: string, around = (source: string) => source): Written {
  return {
    source: around(pieces.map(({ source }) => source).join(between)),
    words: pieces.flatMap(({ words }) => words),
    end: pieces.flatMap(({ end = [] }) => end).join('\n\n'),
    noteWords: pieces.flatMap(({ noteWords = [] }) => noteWords),
  };
}
