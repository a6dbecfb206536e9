import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { open, textOf } from './page.ts';

describe('text', () => {
  it.each([
    '{ngoặc}',
    '{{ a }}',
    'a < b > c',
    '<%= a %>',
    '--- a ---',
    'a--b',
    '“Đảng ủy”',
    'a & b',
    '&lt;',
    '$a$',
    '~một~',
  ])('shows %j as the editor means it', (text) => {
    expect(open(`Một ${text} hai.`).text).toBe(`Một ${text.replace('&lt;', '<')} hai.`);
  });

  it('has rules where a line of dashes stands, and loses nothing around them', () => {
    const page = open('Một.\n\n---\n\nHai.\n\n***\n\nBa.\n');
    expect(page.all('hr')).toHaveLength(2);
    expect(page.text).toBe('Một. Hai. Ba.');
  });

  it.each(['\u2028', '\u2029', '\u200b', '\u00a0', '\u00ad', '\ufeff'])(
    'keeps what stands on both sides of %j',
    (sign) => {
      expect(open(`Một${sign}hai`).html).toBe(`<p>Một${sign}hai</p>`);
    },
  );

  it('may be in decomposed letters, and very long', () => {
    const text = 'Đảng ủy xã '.normalize('NFD').repeat(20_000).trim();
    expect(open(text).text).toBe(text);
  });
});

describe('headings', () => {
  it('leave the first rank to the title', () => {
    const page = open('# Một\n\nHai\n===\n\n## Ba\n\n### Bốn\n\n<h1>Năm</h1>\n');
    expect(page.all('h1')).toEqual([]);
    expect(page.all('h2').map(textOf)).toEqual(['Một', 'Hai', 'Ba', 'Năm']);
    expect(page.all('h3').map(textOf)).toEqual(['Bốn']);
  });
});

describe('tables', () => {
  it('stand in a box that scrolls and can be reached by keyboard', () => {
    const page = open('| Năm | Số bài |\n|---|--:|\n| 2023 | 45 |\n');
    expect(page.one('section').properties).toEqual({ className: ['bang'], tabIndex: 0, ariaLabel: 'Bảng' });
    expect(page.one('section').children).toMatchObject([{ tagName: 'table' }]);
  });

  it('align their columns with classes, however the editor asked for it', () => {
    const page = open(
      '| Năm | Số bài | Ngày |\n|---|--:|:-:|\n| 2023 | 45 | 5 |\n\n<table><td align="right">7</td></table>\n',
    );
    expect(page.all('td').map((cell) => [textOf(cell), cell.properties])).toEqual([
      ['2023', {}],
      ['45', { className: ['can-phai'] }],
      ['5', { className: ['can-giua'] }],
      ['7', { className: ['can-phai'] }],
    ]);
  });

  it('pasted as HTML keep their cells, and a table within a table is not boxed twice', () => {
    const table = '<table><tr><td colspan="2" style="color:red">A<table><tr><td>B</td></tr></table></td></tr></table>';
    const page = open(table);
    expect(page.all('table')).toHaveLength(2);
    expect(page.all('section')).toHaveLength(1);
    expect(page.all('td')[0]?.properties).toEqual({ colSpan: 2 });
  });
});

describe('links', () => {
  it('are told apart when they read as their address', () => {
    const page = open('<https://vidu.vn/a> và [bài](https://vidu.vn/b), [/2023/](/2023/)\n');
    expect(page.all('a').map(({ properties }) => properties.className)).toEqual([['dia-chi'], undefined, ['dia-chi']]);
  });

  it.each([
    ['/2023/08/a/', '/luu-tru/2023/08/a/'],
    ['/2023/08/a/#anh-b', '/luu-tru/2023/08/a/#anh-b'],
    ['#muc', '#muc'],
    ['ke-hoach.pdf', 'ke-hoach.pdf'],
    ['https://khac.vn/a', 'https://khac.vn/a'],
    ['//khac.vn/a', '//khac.vn/a'],
    ['mailto:a@b.vn', 'mailto:a@b.vn'],
    ['mailto:a@b.vn?subject=Tin&bcc=c@d.vn', 'mailto:a@b.vn?subject=Tin'],
    ['mailto:a@b.vn%0D%0Abcc:c@d.vn', undefined],
    ['tel:19001000', 'tel:19001000'],
  ])('to %s lead to %s', (written, href) => {
    expect(open(`[a](${written})`).one('a').properties.href).toBe(href);
    expect(open(`<a href="${written}">a</a>`).one('a').properties.href).toBe(href);
  });

  it('of HTML and of Markdown get the base once', () => {
    expect(
      open('<p><a href="/a/">a</a></p>\n\n[b](/b/)')
        .all('a')
        .map(({ properties }) => properties.href),
    ).toEqual(['/luu-tru/a/', '/luu-tru/b/']);
  });
});

describe('footnotes', () => {
  const page = open('Một[^a] hai[^b] ba[^a].\n\n[^a]: Chú *một*.\n[^b]: Chú hai.\n');
  const ids = new Set(['a', 'li', 'h2'].flatMap((tag) => page.all(tag).map(({ properties }) => properties.id)));

  it('lead from the text to the note and back, from each place to its own', () => {
    const hrefs = page.all('a').map(({ properties }) => String(properties.href));
    expect(hrefs).toHaveLength(6);
    expect(new Set(hrefs).size).toBe(5);
    for (const href of hrefs) expect(ids).toContain(href.slice(1));
  });

  it('stand under a heading for those who do not see the page, which every number refers to', () => {
    expect(page.all('h2').map(textOf)).toEqual(['Chú thích']);
    const described = page.all('a').flatMap(({ properties }) => properties.ariaDescribedBy ?? []);
    expect(described).toHaveLength(3);
    for (const id of described) expect(ids).toContain(id);
    expect(page.html).toContain('aria-label="Trở lại bài"');
  });

  it('keep their words', () => {
    expect(page.text).toMatch(/^Một1 hai2 ba1\. Chú thích Chú một\./);
  });
});

describe('what could harm a reader is gone', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <script src="https://xau.vn/a.js"></script>',
    '<img src="x" onerror="alert(1)">',
    '<p onclick="alert(1)" style="position:fixed">a</p>',
    '<iframe src="https://xau.vn"></iframe>',
    '<object data="a.swf"></object><embed src="a.swf">',
    '<svg onload="alert(1)"><script>alert(1)</script></svg>',
    '<math><mi xlink:href="javascript:alert(1)">a</mi></math>',
    '<form action="https://xau.vn"><input name="a"><button>b</button></form>',
    '<style>body{display:none}</style>',
    '<link rel="stylesheet" href="https://xau.vn/a.css"><base href="https://xau.vn">',
    '<meta http-equiv="refresh" content="0; url=https://xau.vn">',
    '<template><script>alert(1)</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="javascript:alert(1)">a</a>',
    '<a href=" java&#10;script:alert(1)">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<a href="vbscript:a">a</a>',
    '[a](javascript:alert(1))',
    '![a](javascript:alert(1))',
    '<div><!--[if IE]><script>alert(1)</script><![endif]--></div>',
    '<video src="https://xau.vn/a.mp4" autoplay></video><audio src="https://xau.vn/a.mp3"></audio>',
  ])('%s', (body) => {
    const page = open(`Trước.\n\n${body}\n\nSau.`);
    const tags =
      'script style iframe object embed svg math form input button link base meta template noscript video audio img';
    for (const tag of tags.split(' ')) expect([tag, page.all(tag)]).toEqual([tag, []]);
    expect(page.attributes.filter(([name]) => /^(?:on|style)/i.test(name))).toEqual([]);
    expect(page.attributes.filter(([, value]) => /^\s*(?:javascript|vbscript|data):/i.test(value))).toEqual([]);
    expect(page.html).not.toContain('<!--');
    expect(page.text).toMatch(/^Trước\..*Sau\.$/);
  });

  it('so are ids and classes that could take the place of ours', () => {
    const page = open('<p id="tim-kiem" class="masthead" name="a">a</p>\n<p id="user-content-fn-1">b</p>');
    expect(page.all('p').map(({ properties }) => properties)).toEqual([{}, { id: 'user-content-fn-1' }]);
  });

  it('what newspapers paste stays', () => {
    const kept =
      '<p dir="ltr">H<sub>2</sub>O, <u>gạch</u>, <mark>tô</mark>, <time datetime="2023-08-03">3/8</time></p>';
    expect(open(kept).html).toBe(kept);
    const box = '<details><summary>Xem</summary><blockquote cite="https://vidu.vn">a</blockquote></details>';
    expect(open(box).html).toBe(box);
  });

  it('a browser finds nothing that runs in any text', () => {
    const dirt = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '<script>',
        '</script>',
        '<img src=x onerror=alert(1)>',
        '<a href="javascript:',
        '<!--',
        '-->',
      ],
      ...[
        '<svg>',
        '<style>',
        '<p ',
        'onclick=',
        '[a](',
        'javascript:alert(1)',
        ')',
        '![',
        '](',
        '`',
        '\n',
        '\n\n',
        ' ',
      ],
    );
    fc.assert(
      fc.property(fc.array(dirt, { maxLength: 12 }), (pieces) => {
        const page = open(pieces.join(''));
        for (const tag of ['script', 'style', 'svg', 'img', 'iframe']) expect(page.all(tag)).toEqual([]);
        const harmful = page.attributes.filter(
          ([name, value]) => /^(?:on|style)/i.test(name) || /^\s*(?:javascript|data):/i.test(value),
        );
        expect(harmful).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
