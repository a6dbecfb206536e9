import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import type { Problem } from '../../../src/lib/problems/problem.ts';
import type { ProblemCode } from '../../../src/lib/problems/table.ts';
import { problemKinds } from '../../../src/lib/problems/table.ts';
import { article, Newsroom, picture, settings } from '../content/read/newsroom.ts';

type Files = Record<string, string | Uint8Array>;

const month = 'bai-viet/2023/08';
const a = `${month}/a.md`;

/** A content folder without mistakes, to which each case adds one. */
const clean: Files = {
  'chuyen-muc.yaml': '- slug: tin-tuc\n  name: Tin tức\n',
  [`${month}/nen.md`]: article('author: Giao Tuyến\ntags: đọc sách'),
};

/** The head of what telephones write. */
const aHeic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1');
const photo = await picture(640, 480);
const long = Array.from({ length: 150 }, (_, index) => `chữ${index}`).join(' ');

/** What is wrong → the files that hold it, and every problem that is told: place and code. */
const mistakes: [title: string, files: Files, told: string[]][] = [
  ['no settings', { 'trang-web.yaml': '' }, ['trang-web.yaml:1:1 bad-value']],
  ['no sections', { 'chuyen-muc.yaml': '[]\n' }, [`${month}/nen.md:3:1 unknown-section`]],
  ['a title with a colon', { [a]: article().replace('Tập huấn', 'Tập huấn: kết quả') }, [`${a}:2:8 broken-yaml`]],
  ['a quote that does not close', { [a]: article('summary: "Một') }, [`${a}:5:10 broken-yaml`]],
  ['a key written twice', { [a]: article('title: Hai') }, [`${a}:5:1 broken-yaml`]],
  ['a tab that indents', { [a]: article('tags:\n\t- a') }, [`${a}:6:1 broken-yaml`]],
  ['no title', { [a]: article().replace('title: Tập huấn\n', '') }, [`${a}:2:1 missing-key`]],
  ['an empty title', { [a]: article().replace('title: Tập huấn', 'title:') }, [`${a}:2:1 bad-value`]],
  ['a key misspelt', { [a]: article('sumary: Một') }, [`${a}:5:1 unknown-key`]],
  [
    'a key of a photograph misspelt',
    { [a]: article('photos: [{file: a.jpg, alt: A, crdit: B}]', '![A](a.jpg)\n'), [`${month}/a.jpg`]: photo },
    [`${a}:5:32 unknown-key`],
  ],
  [
    'a key within a key misspelt',
    { 'trang-web.yaml': settings.replace('publisher:\n', 'publisher:\n  adress: 1 Lê Lợi\n') },
    ['trang-web.yaml:4:3 unknown-key'],
  ],
  [
    'a key of a correction misspelt',
    { [a]: article('corrections:\n  - date: 2023-08-04\n    text: Sửa.\n    tex: Sửa.\nsource: {name: A, ulr: B}') },
    [`${a}:8:5 unknown-key`, `${a}:9:19 unknown-key`],
  ],
  ['a flag that is none', { [a]: article('draft: có') }, [`${a}:5:1 bad-value`]],
  ['a section that does not exist', { [a]: article().replace('tin-tuc', 'tin-tucc') }, [`${a}:3:1 unknown-section`]],
  [
    'a parent that does not exist',
    { 'chuyen-muc.yaml': '- slug: tin-tuc\n  name: Tin tức\n  parent: khong-co\n' },
    ['chuyen-muc.yaml:3:3 unknown-parent'],
  ],
  [
    'a slug declared twice',
    { 'tac-gia.yaml': '- slug: giao-tuyen\n  name: Giao Tuyến\n- slug: giao-tuyen\n  name: Giao Tuyến\n' },
    ['tac-gia.yaml:3:3 duplicate-slug'],
  ],
  ['a day that no calendar has', { [a]: article().replace('2023-08-03', '2023-08-32') }, [`${a}:4:1 bad-date`]],
  ['a date of another month', { [a]: article().replace('2023-08-03', '2023-07-03') }, [`${a}:4:1 date-outside-folder`]],
  [
    'a date that is still to come',
    { 'bai-viet/2023/10/a.md': article().replace('2023-08', '2023-10') },
    ['bai-viet/2023/10/a.md:4:1 date-ahead'],
  ],
  [
    'a contact that has run out',
    { 'trang-web.yaml': `${settings}security:\n  contact: a@vidu.vn\n  expires: 2023-08-31\n` },
    ['trang-web.yaml:7:3 security-expired'],
  ],
  ['an article in the wrong place', { 'bai-viet/a.md': article() }, ['bai-viet/a.md:1:1 bad-path']],
  ['a name with capitals', { [`${month}/Bai.md`]: article() }, [`${month}/Bai.md:1:1 bad-slug`]],
  ['a name that is a day', { [`${month}/03.md`]: article() }, [`${month}/03.md:1:1 reserved-slug`]],
  [
    'two files of one address',
    { [`${month}/nen/index.md`]: article('', 'Khác.\n') },
    [`${month}/nen/index.md:1:1 duplicate-address`],
  ],
  ['two names that fold alike', { [a]: article('author: Giáo Tuyến') }, [`${month}/nen.md:5:1 name-clash`]],
  ['a topic called as a device', { [a]: article('tags: Côn') }, [`${a}:5:1 name-reserved`]],
  ['a name without letters', { [a]: article('tags: "***"') }, [`${a}:5:1 name-unspellable`]],
  [
    'an alias of two articles',
    { [a]: article('aliases: /cu/1'), [`${month}/b.md`]: article('aliases: /cu/1') },
    [`${month}/b.md:5:1 redirect-clash`],
  ],
  ['an alias that is a page of the calendar', { [a]: article('aliases: /2023/08/') }, [`${a}:5:1 redirect-clash`]],
  [
    'redirects in a circle',
    { 'chuyen-huong.csv': '/a,/2023/08/nen/\n/b,/c\n/c/,/b/\n' },
    ['chuyen-huong.csv:2:1 redirect-loop', 'chuyen-huong.csv:3:1 redirect-loop'],
  ],
  [
    'a redirect that leads nowhere',
    { 'chuyen-huong.csv': '/a,/2023/08/nenn/\n' },
    ['chuyen-huong.csv:1:1 redirect-dead'],
  ],
  ['a redirect of one column', { 'chuyen-huong.csv': '/a\n' }, ['chuyen-huong.csv:1:1 bad-redirect']],
  [
    'a static file in the place of a page',
    { 'tep-tinh/2023/index.html': 'x' },
    ['tep-tinh/2023/index.html:1:1 static-clash'],
  ],
  ['a related article that does not exist', { [a]: article('related: 2023/08/khong') }, [`${a}:5:1 unknown-related`]],
  [
    'a link to an article that does not exist',
    { [a]: article('', 'Một.\n\nXem [bài kia](/2023/08/khong-co/).\n') },
    [`${a}:8:5 dead-link`],
  ],
  [
    'a relative link that leads nowhere',
    { [a]: article('', 'Xem [bài kia](../khong-co/), [bài này](../nen/).\n') },
    [`${a}:6:5 dead-link`],
  ],
  [
    'a link in raw HTML that leads nowhere',
    { [a]: article('', '<p>Xem\n<a href="/khong-co/">trang kia</a></p>\n') },
    [`${a}:7:1 dead-link`],
  ],
  [
    'a link of a page that leads nowhere',
    { 'trang/gioi-thieu.md': '---\ntitle: A\n---\n- [B](/chuyen-muc/tin-tucc/)\n' },
    ['trang/gioi-thieu.md:4:3 dead-link'],
  ],
  [
    'a link to the site itself that leads nowhere',
    { [a]: article('', '<https://vidu.vn/khong-co/> [A](https://khac.vn/b)\n') },
    [`${a}:6:1 dead-link`],
  ],
  [
    'an anchor that no photograph has',
    { [a]: article('', '[ảnh](#anh-b)\n\n![A](a.jpg) [ảnh](#anh-a)\n'), [`${month}/a.jpg`]: photo },
    [`${a}:6:1 dead-anchor`],
  ],
  [
    'a link to a draft',
    { [a]: article('draft: true'), [`${month}/b.md`]: article('', '[A](/2023/08/a/)\n') },
    [`${month}/b.md:6:1 link-unpublished`],
  ],
  ['a link without its last slash', { [a]: article('', '[A](/2023/08/nen)\n') }, [`${a}:6:1 link-slash`]],
  ['a web address without its beginning', { [a]: article('', '[A](www.vidu.com/a)\n') }, [`${a}:6:1 link-scheme`]],
  ['a link to a file of this machine', { [a]: article('', '[A](file:///C:/a.doc)\n') }, [`${a}:6:1 link-forbidden`]],
  [
    'letters that lose whom they are sent to',
    {
      [a]: article(
        '',
        '[Viết](mailto:a@vidu.vn?subject=Tin&body=Xin) hay [gửi](mailto:a@vidu.vn?cc=b@vidu.vn).\n\n' +
          '<a href="mailto:a@vidu.vn?subject=Tin&amp;bcc=b@vidu.vn">gửi</a> [sai](mailto:a@vidu.vn%0Ab)\n',
      ),
    },
    [`${a}:6:51 link-mail`, `${a}:8:1 link-mail`, `${a}:8:66 link-mail`],
  ],
  ['a link without words', { [a]: article('', 'Xem [](/2023/08/nen/).\n') }, [`${a}:6:5 link-empty`]],
  [
    'a link over two lines',
    {
      [a]: article('', 'Xem [bài\nkia]\n(/2023/08/nen/) hoặc [đây] (https://vidu.com).\n').replace(
        '[bài\nkia]',
        '[bài kia]',
      ),
    },
    [`${a}:6:5 link-split`, `${a}:7:22 link-split`],
  ],
  ['an address with a space', { [a]: article('', 'Xem ![ảnh](ảnh 1.jpg)\n') }, [`${a}:6:6 link-broken`]],
  ['a picture that is not there', { [a]: article('', '![A](a.jpg)\n') }, [`${a}:6:1 image-missing`]],
  [
    'a picture named in other letters',
    { [a]: article('', '![A](a.jpg)\n'), [`${month}/A.JPG`]: photo },
    [`${a}:6:1 image-case`],
  ],
  ['a picture outside the content', { [a]: article('', '![A](../../../../a.jpg)\n') }, [`${a}:6:1 image-outside`]],
  [
    'a picture that is text',
    { [a]: article('', '![A](a.jpg)\n'), [`${month}/a.jpg`]: 'chữ' },
    [`${a}:6:1 image-unreadable`],
  ],
  [
    'a picture cut short',
    { [a]: article('', '![A](a.jpg)\n'), [`${month}/a.jpg`]: photo.subarray(0, 700) },
    [`${a}:6:1 image-unreadable`],
  ],
  ['an empty picture', { [a]: article('', '![A](a.jpg)\n'), [`${month}/a.jpg`]: '' }, [`${a}:6:1 image-empty`]],
  [
    'a picture of a telephone',
    { [a]: article('', '![A](a.heic)\n'), [`${month}/a.heic`]: aHeic },
    [`${a}:6:1 image-heic`],
  ],
  [
    'an enormous picture',
    {
      [a]: article('', '![A](a.svg)\n'),
      [`${month}/a.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="10001" height="10000"/>',
    },
    [`${a}:6:1 image-too-large`],
  ],
  [
    'a small picture',
    { [a]: article('', 'Một.\n\n  ![A](a.jpg)\n'), [`${month}/a.jpg`]: await picture(479, 300) },
    [`${a}:8:3 image-small`],
  ],
  [
    'a picture without words',
    { [a]: article('', '![](a.jpg)\n'), [`${month}/a.jpg`]: photo },
    [`${a}:6:1 image-uncaptioned`],
  ],
  ['a picture of another site', { [a]: article('', '![A](https://vidu.com/a.jpg)\n') }, [`${a}:6:1 image-remote`]],
  [
    'a photograph that is listed and not shown',
    { [a]: article('photos: [{file: a.jpg}]') },
    [`${a}:5:11 photo-not-shown`],
  ],
  ['a video that is not there', { [a]: article('', '![A](a.mp4)\n') }, [`${a}:6:1 media-missing`]],
  ['an empty video', { [a]: article('', '![A](a.mp4)\n'), [`${month}/a.mp4`]: '' }, [`${a}:6:1 media-empty`]],
  ['a heavy attachment', { 'tep-tinh/a.zip': new Uint8Array(26 * 1024 * 1024 + 1) }, ['tep-tinh/a.zip:1:1 file-heavy']],
  ['a heading that skips a level', { [a]: article('', '## Một\n\n#### Hai\n') }, [`${a}:8:1 heading-jump`]],
  ['a first heading too low', { [a]: article('', 'Một.\n\n### Hai\n') }, [`${a}:8:1 heading-jump`]],
  ['a heading without words', { [a]: article('', '##\n') }, [`${a}:6:1 heading-empty`]],
  ['a heading without its space', { [a]: article('', 'Một.\n##Hai\n') }, [`${a}:7:1 heading-glued`]],
  [
    'HTML that is taken out',
    { [a]: article('', 'Một <font color="red">hai</font>.\n\n<p style="color:red" onclick="x()">Ba</p>\n') },
    [`${a}:6:5 html-removed`, `${a}:8:1 html-removed`, `${a}:8:1 html-removed`],
  ],
  ['a frame without an address', { [a]: article('', '<iframe src="a.html"></iframe>\n') }, [`${a}:6:1 html-removed`]],
  ['bold with a space inside', { [a]: article('', 'Một **hai ** ba.\n') }, [`${a}:6:5 emphasis-broken`]],
  [
    'bold that does not end',
    { [a]: article('', 'Một **hai ba.\n\nBốn** năm.\n') },
    [`${a}:6:5 emphasis-open`, `${a}:8:4 emphasis-open`],
  ],
  ['a footnote without its note', { [a]: article('', 'Một[^1].\n') }, [`${a}:6:4 footnote-missing`]],
  ['a note without its mark', { [a]: article('', 'Một.\n\n[^1]: Hai.\n') }, [`${a}:8:1 footnote-unused`]],
  [
    'letters in two characters',
    { [a]: article('', `Một.\n\nBa ${'bốn'.normalize('NFD')} năm.\n`) },
    [`${a}:8:4 not-nfc`],
  ],
  [
    'an Icelandic letter',
    { [a]: article('', 'Tỉnh \u00d0ồng Nai, Q\u00d0-TTg, SIGUR\u00d0UR.\n') },
    [`${a}:6:6 icelandic-d`],
  ],
  ['a mark without width', { [a]: article('', 'Hà\u200bNội.\n') }, [`${a}:6:3 invisible-mark`]],
  ['a Cyrillic letter', { [a]: article('', 'Một cuộс họp.\n') }, [`${a}:6:5 foreign-letter`]],
  [
    'both placements of the tone',
    { [a]: article('', 'Hòa bình, hóa học.\n\nVăn hoá, quý.\n') },
    [`${a}:8:5 mixed-tone`],
  ],
  [
    'text of an old font',
    { [a]: article('', 'Một.\n\nCéng hoµ x· héi chñ nghÜa ViÖt Nam\n') },
    [`${a}:8:1 legacy-text`],
  ],
  ['spaces at the ends of lines', { [a]: article('', 'Một. \nHai  \nba.\n') }, [`${a}:6:5 trailing-space`]],
  ['curly quotes in the front matter', { [a]: article('author: “Mai Hòa”') }, [`${a}:5:9 curly-quotes`]],
  ['an article without text', { [a]: article('', '<!-- sẽ viết -->\n') }, [`${a}:6:1 empty-article`]],
  [
    'two articles that are nearly one',
    { [a]: article('', `${long}\n`), [`${month}/b.md`]: article('', `${long} thêm.\n`) },
    [`${month}/b.md:6:1 near-duplicate`],
  ],
  [
    'a section without articles',
    { 'chuyen-muc.yaml': '- slug: tin-tuc\n  name: Tin tức\n- slug: b\n  name: B\n' },
    ['chuyen-muc.yaml:3:3 unused-section'],
  ],
  [
    'an author whom nobody names',
    { 'tac-gia.yaml': '- slug: mai-hoa\n  name: Mai Hòa\n' },
    ['tac-gia.yaml:1:3 unused-name'],
  ],
  [
    'a topic that nobody names',
    { 'chu-de.yaml': '- slug: doc-sach\n  name: Đọc sách\n- slug: b\n  name: B\n' },
    ['chu-de.yaml:3:3 unused-name'],
  ],
  ['no front matter', { [a]: 'Một.\n' }, [`${a}:1:1 no-front-matter`]],
  ['front matter without end', { [a]: '---\ntitle: A\n' }, [`${a}:1:1 front-matter-open`]],
  ['front matter that is not UTF-8', { [a]: Buffer.from('---\ntitle: \xea\n---\n', 'latin1') }, [`${a}:2:8 not-utf8`]],
];

async function check(newsroom: Newsroom, now = '2023-09-01T00:00+07:00'): Promise<Problem[]> {
  return checkContent({
    contentDir: newsroom.dir,
    workDir: `${newsroom.dir}/.kho`,
    photoCacheDir: `${newsroom.dir}/.kho-anh`,
    now: Date.parse(now),
    generator: 'a',
  });
}

const tell = ({ file, line, column, code }: Problem): string => `${file}:${line}:${column} ${code}`;

describe('a content folder with one mistake', () => {
  it.each(mistakes)('is told of it at its place and of nothing else: %s', async (_, files, told) => {
    const newsroom = await Newsroom.open({ ...clean, ...files });
    expect((await check(newsroom)).map(tell)).toEqual(told);
  });

  it('has one of nearly every kind in these tests', () => {
    const tested = new Set(mistakes.flatMap(([, , told]) => told.map((each) => each.split(' ')[1])));
    // No settings at all, or none of the folder; links that lead out of it; too much light in a colour; videos outside articles;
    // what exhausts the machine (tests/unit/hostile): tested where they are read.
    const elsewhere: ProblemCode[] = [
      'body-overloaded',
      'content-missing',
      'file-missing',
      'file-too-large',
      'front-matter-long',
      'media-elsewhere',
      'media-outside',
      'media-unreadable',
      'symlink',
      'weak-contrast',
    ];
    expect([...tested, ...elsewhere].sort()).toEqual(Object.keys(problemKinds).sort());
  });
});

describe('a check', () => {
  it('tells the same again and again, and forgets what was mended', async () => {
    const newsroom = await Newsroom.open({ ...clean, [a]: article('', '[A](/khong-co/) **hai **\n') });
    const first = await check(newsroom);
    expect(first.map(tell)).toEqual([`${a}:6:1 dead-link`, `${a}:6:17 emphasis-broken`]);
    expect(await check(newsroom)).toEqual(first);
    await newsroom.write({ [a]: article('', '[A](/khong-co/) **hai**\n') });
    expect((await check(newsroom)).map(tell)).toEqual([`${a}:6:1 dead-link`]);
    await newsroom.write({ 'trang/khong-co.md': '---\ntitle: Có\n---\nMột.\n' });
    expect(await check(newsroom)).toEqual([]);
  });

  it('knows what time it is, whatever it remembers', async () => {
    const newsroom = await Newsroom.open({
      ...clean,
      'bai-viet/2023/10/a.md': article().replace('2023-08', '2023-10'),
    });
    expect((await check(newsroom)).map(tell)).toEqual(['bai-viet/2023/10/a.md:4:1 date-ahead']);
    expect(await check(newsroom, '2023-10-03T17:08+07:00')).toEqual([]);
    expect((await check(newsroom, '2023-10-03T17:07+07:00')).map(tell)).toEqual([
      'bai-viet/2023/10/a.md:4:1 date-ahead',
    ]);
  });

  it('counts lines and columns as editors do: line ends of Windows, emoji, a byte order mark, quotes within lists', async () => {
    const text = article('', 'Một.\n\n> 😀 [A](/khong-co/)\n>\n> - \u200bHai\n').replaceAll('\n', '\r\n');
    const newsroom = await Newsroom.open({ ...clean, [a]: `\ufeff${text}` });
    expect((await check(newsroom)).map(tell)).toEqual([`${a}:8:6 dead-link`, `${a}:10:5 invisible-mark`]);
  });

  it('says nothing that only follows from another mistake', async () => {
    const newsroom = await Newsroom.open({
      ...clean,
      'tac-gia.yaml': '- slug: mai-hoa\n  name: Mai Hòa\n',
      [a]: article('author: Mai Hòa').replace('title', 'tilte'),
      [`${month}/b.md`]: article('', '[A](/2023/08/a/)\n'),
    });
    expect((await check(newsroom)).map(tell)).toEqual([`${a}:2:1 missing-key`, `${a}:2:1 unknown-key`]);
  });

  it('goes on where the settings cannot be read', async () => {
    const newsroom = await Newsroom.open({ ...clean, 'trang-web.yaml': 'name: A\n', [a]: article('', 'Một **hai.\n') });
    expect((await check(newsroom)).map(tell)).toEqual([
      `${a}:6:5 emphasis-open`,
      'trang-web.yaml:1:1 missing-key',
      'trang-web.yaml:1:1 missing-key',
    ]);
  });

  it('follows links to all that a site has', async () => {
    const links = [
      ...['/', '/2023/', '/2023/08/', '/2023/08/03/', '/2023/08/nen/', '../nen/#noi-dung', '/chuyen-muc/tin-tuc/'],
      ...[
        '/chuyen-muc/',
        '/tac-gia/giao-tuyen/',
        '/chu-de/doc-sach/#nam-2023',
        '/tim-kiem/?q=x',
        '/rss.xml',
        '/feed.json',
      ],
      ...['/chuyen-muc/tin-tuc/rss.xml', '/du-lieu/2023/08.csv', '/thu-vien-anh/2023/08/', '/thu-vien-anh/bo-anh/'],
      ...[
        '/thu-vien-anh/bo-anh/mot/',
        '/thu-vien-anh/bo-anh/#anh-mot',
        '/gioi-thieu/',
        '/cu/1.html',
        '/?id=7',
        '/logo.svg',
      ],
      ...[
        'ke-hoach.pdf',
        '/2023/08/a/k%E1%BA%BF.pdf',
        'anh/hai/',
        '#anh-hai',
        '/favicon.svg',
        'https://vidu.vn/moi-nhat/',
      ],
      ...['mailto:a@vidu.vn', 'tel:0123', 'https://vidu.com/khong', '//vidu.com/a'],
    ];
    const newsroom = await Newsroom.open({
      ...clean,
      'chuyen-huong.csv': '/cu/1.html,/2023/08/nen/\n/?id=7,/2023/08/nen/\n',
      'tep-tinh/logo.svg': '<svg/>',
      'trang/gioi-thieu.md': '---\ntitle: A\n---\nMột.\n',
      'thu-vien-anh/bo-anh/index.md': '---\ntitle: A\ndate: 2023-08-01\n---\n![Một](mot.jpg)\n',
      'thu-vien-anh/bo-anh/mot.jpg': photo,
      [`${month}/a/index.md`]: article('', `![Hai](hai.jpg)\n\n${links.map((link) => `[x](${link})`).join('\n')}\n`),
      [`${month}/a/hai.jpg`]: await picture(640, 481),
      [`${month}/a/ke-hoach.pdf`]: 'x',
      [`${month}/a/kế.pdf`]: 'x',
    });
    expect((await check(newsroom)).map(tell)).toEqual([]);
  });

  it('guesses nothing where no name is near', async () => {
    const newsroom = await Newsroom.open({ ...clean, [a]: article('', '[x](/2023/08/khong-co/)\n') });
    expect((await check(newsroom))[0]?.details).toEqual({ href: '/2023/08/khong-co/', hint: '' });
  });

  it.each([
    ['/bai-viet/2023/08/nen.md', '/2023/08/nen/'],
    ['../nen.md', '/2023/08/nen/'],
    ['/2023/07/nen/', '/2023/08/nen/'],
    ['/2023/08/nenn/', '/2023/08/nen/'],
    ['/chuyen-muc/tin-tucs/', '/chuyen-muc/tin-tuc/'],
  ])('says what was meant by %s', async (href, meant) => {
    const newsroom = await Newsroom.open({ ...clean, [a]: article('', `[x](${href})\n`) });
    const [problem] = await check(newsroom);
    expect(problem?.details).toEqual({ href, hint: ` Ý bạn là “${meant}”?` });
  });
});
