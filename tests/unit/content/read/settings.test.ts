import { describe, expect, it } from 'vitest';
import { themes } from '../../../../src/lib/archive/themes.ts';
import { Newsroom, settings } from './newsroom.ts';

describe('the settings', () => {
  const read = async (lines: string) => (await Newsroom.open({ 'trang-web.yaml': settings + lines })).read();
  const told = async (lines: string) => (await Newsroom.open({ 'trang-web.yaml': settings + lines })).problems();

  it('need a name, an address and a publisher; the rest has a default', async () => {
    const { archive, problems } = await read('');
    expect(problems).toEqual([]);
    expect(archive?.settings).toEqual({
      name: 'Báo Ví Dụ',
      url: 'https://vidu.vn',
      publisher: { name: 'Tòa soạn Ví Dụ' },
      timeZone: 'Asia/Ho_Chi_Minh',
      theme: 'co-quan',
      colours: { accent: '#a6192e', accentDark: '#ff8a8a' },
      menu: [],
      links: [],
      offline: true,
    });
  });

  it('may leave keys empty', async () => {
    const keys = ['tagline', 'description', 'timeZone', 'feedback', 'logo', 'theme', 'colours', 'menu', 'links'];
    const { archive, problems } = await read(keys.map((key) => `${key}:\n`).join(''));
    expect(problems).toEqual([]);
    expect(archive?.settings).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh', colours: { accent: '#a6192e' } });
  });

  it('say who is told of a hole in the site, and until when', async () => {
    const { archive, problems } = await read('security:\n  contact: baomat@vidu.vn\n  expires: 31/12/2027\n');
    expect(problems).toEqual([]);
    expect(archive?.settings.security).toEqual({ contact: 'baomat@vidu.vn', expires: '2027-12-31' });
  });

  it('say which repository the page editor works on', async () => {
    const { archive, problems } = await read('editor: {backend: gitlab, repo: to-bao/kho-bai, folder: /content/}\n');
    expect(problems).toEqual([]);
    expect(archive?.settings.editor).toEqual({ backend: 'gitlab', repo: 'to-bao/kho-bai', folder: 'content' });
  });

  it.each([
    ['{backend: svn, repo: a/b}', 'github, gitlab, gitea'],
    ['{backend: github, repo: "https://github.com/a/b"}', 'tên-tổ-chức/tên-kho'],
    ['{backend: github, repo: a/b, folder: ../content}', 'đường dẫn trong kho'],
    ['{backend: gitea, repo: a/b, server: "http://git.vidu.vn"}', 'https://git.vidu.vn'],
  ])('refuse %s for the page editor, and say what is meant', async (editor, remedy) => {
    const { problems } = await read(`editor: ${editor}\n`);
    expect(problems.map(({ code }) => code)).toEqual(['bad-value']);
    expect(JSON.stringify(problems)).toContain(remedy);
  });

  it('keep one colour of the house when only the other is chosen', async () => {
    const { archive } = await read('colours: {accent: "#00529B"}\n');
    expect(archive?.settings.colours).toEqual({ accent: '#00529B', accentDark: '#ff8a8a' });
  });

  it('take the colours of the theme that was chosen', async () => {
    const { archive } = await read('theme: nhat-bao\n');
    const { accent, accentDark } = themes['nhat-bao'];
    expect(archive?.settings).toMatchObject({ theme: 'nhat-bao', colours: { accent, accentDark } });
  });

  it('are told of colours that read badly, at their place, and kept', async () => {
    const lines = 'colours:\n  accent: "#ffcc00"\n  accentDark: "#333333"\n';
    expect(await told(lines)).toEqual([
      'trang-web.yaml:6:3 weak-contrast Màu nhấn #ffcc00 khó đọc trên nền trang: độ tương phản chỉ 1,4 : 1, cần ít nhất 4,5 : 1.',
      'trang-web.yaml:7:3 weak-contrast Màu nhấn #333333 khó đọc trên nền trang: độ tương phản chỉ 1,3 : 1, cần ít nhất 4,5 : 1.',
    ]);
    expect((await read(lines)).archive?.settings.colours).toEqual({ accent: '#ffcc00', accentDark: '#333333' });
  });

  it('take an address with a slash at its end for the same', async () => {
    const newsroom = await Newsroom.open({ 'trang-web.yaml': settings.replace('https://vidu.vn', 'https://vidu.vn/') });
    expect((await newsroom.read()).archive?.settings.url).toBe('https://vidu.vn');
  });

  it.each([
    'https://vidu.vn/bao',
    'https://vidu.vn?a',
    'vidu.vn',
    'https://',
    'https://vidu.vn:99999',
    'ftp://vidu.vn',
  ])('refuse the address %s', async (url) => {
    const newsroom = await Newsroom.open({ 'trang-web.yaml': settings.replace('https://vidu.vn', url) });
    expect(await newsroom.problems()).toEqual([
      expect.stringMatching(/^trang-web\.yaml:2:1 bad-value Giá trị của “url” không hợp lệ: /),
    ]);
  });

  it.each([
    ['colours:\n  accent: đỏ\n', '6:3', 'colours.accent', 'phải là mã màu dạng #a6192e'],
    ['colours:\n  accentDark: "#fff"\n', '6:3', 'colours.accentDark', 'phải là mã màu dạng #a6192e'],
    ['theme: hồng\n', '5:1', 'theme', 'phải là một trong: co-quan, nhat-bao'],
    ['timeZone: Saigon\n', '5:1', 'timeZone', 'không phải tên múi giờ, ví dụ Asia/Ho_Chi_Minh'],
    ['feedback: toasoan\n', '5:1', 'feedback', 'không phải địa chỉ thư điện tử'],
    ['feedback: "a@b.vn?bcc=c@d.vn"\n', '5:1', 'feedback', 'không phải địa chỉ thư điện tử'],
    ['feedback: "a@b.vn,c@d.vn"\n', '5:1', 'feedback', 'không phải địa chỉ thư điện tử'],
    ['feedback: "a%0D%0Abcc:c@b.vn"\n', '5:1', 'feedback', 'không phải địa chỉ thư điện tử'],
    ['feedback: \'"a"@b.vn\'\n', '5:1', 'feedback', 'không phải địa chỉ thư điện tử'],
    [
      'links:\n  - {name: A, url: vidu.vn}\n',
      '6:15',
      'links.url',
      'phải là địa chỉ web bắt đầu bằng http:// hoặc https://',
    ],
    [
      'security: {contact: toasoan, expires: 2027-12-31}\n',
      '5:12',
      'security.contact',
      'phải là địa chỉ thư điện tử, hoặc địa chỉ web bắt đầu bằng https://',
    ],
    [
      'security: {contact: a@b.vn, expires: sang năm}\n',
      '5:29',
      'security.expires',
      'phải là một ngày, ví dụ 2027-12-31',
    ],
    ['links: vidu.vn\n', '5:1', 'links', 'phải là một danh sách, mỗi mục bắt đầu bằng dấu “-”'],
  ])('refuse %j, at its place', async (lines, place, key, detail) => {
    expect(await told(lines)).toEqual([
      `trang-web.yaml:${place} bad-value Giá trị của “${key}” không hợp lệ: ${detail}.`,
    ]);
  });

  it('name a logo that is there', async () => {
    expect(await told('logo: logo.svg\n')).toEqual(['trang-web.yaml:5:1 file-missing Không có tệp tep-tinh/logo.svg.']);
    const newsroom = await Newsroom.open({
      'trang-web.yaml': `${settings}logo: logo.svg\n`,
      'tep-tinh/logo.svg': '<svg/>',
    });
    expect(await newsroom.problems()).toEqual([]);
  });

  it('name sections in the menu that exist, each at its line', async () => {
    expect(await told('menu:\n  - the-thao\n  - tin-tucs\n')).toEqual([
      'trang-web.yaml:7:5 unknown-section Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?',
    ]);
  });

  it('are asked for when the file is missing, and there is no archive without them', async () => {
    const newsroom = await Newsroom.open();
    await newsroom.remove('trang-web.yaml');
    expect((await newsroom.read()).archive).toBeUndefined();
    expect(await newsroom.problems()).toEqual(['trang-web.yaml:1:1 file-missing Không có tệp trang-web.yaml.']);
  });

  it('are told to be empty when the file is', async () => {
    const newsroom = await Newsroom.open({ 'trang-web.yaml': '# để sau\n' });
    expect(await newsroom.problems()).toEqual([
      'trang-web.yaml:1:1 bad-value Giá trị của “tệp” không hợp lệ: phải gồm các dòng “khóa: giá trị”.',
    ]);
  });
});

describe('the sections', () => {
  const file = 'chuyen-muc.yaml';
  const told = async (text: string) => (await Newsroom.open({ [file]: text })).problems();

  it('are read in their order, with what they were called before', async () => {
    const text = '- slug: b\n  name: B\n- slug: a\n  name: A\n  parent: b\n  formerSlugs: [cu, cu-nua, b]\n';
    const { archive, problems } = await (await Newsroom.open({ [file]: text })).read();
    expect(problems).toEqual([]);
    expect(archive?.sections).toEqual([
      { slug: 'b', name: 'B' },
      { slug: 'a', name: 'A', parent: 'b' },
    ]);
    expect(archive?.redirects).toMatchObject([
      { from: '/chuyen-muc/cu-nua/', to: '/chuyen-muc/a/' },
      { from: '/chuyen-muc/cu/', to: '/chuyen-muc/a/' },
    ]);
  });

  it('are asked for when the file is missing, and when it lists nothing', async () => {
    const newsroom = await Newsroom.open();
    await newsroom.remove(file);
    expect(await newsroom.problems()).toEqual([`${file}:1:1 file-missing Không có tệp ${file}.`]);
    expect(await told('slug: a\n')).toContain(
      `${file}:1:1 bad-value Giá trị của “tệp” không hợp lệ: phải là một danh sách chuyên mục, mỗi mục bắt đầu bằng “- slug:”.`,
    );
  });

  it('each have their own slug, fit for an address', async () => {
    expect(await told('- slug: a\n  name: A\n- slug: a\n  name: B\n')).toEqual([
      `${file}:3:3 duplicate-slug Slug “a” được khai báo hai lần.`,
    ]);
    expect(await told('- slug: Tin tức\n  name: A\n')).toEqual([
      `${file}:1:3 bad-value Giá trị của “slug” không hợp lệ: chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, và không phải tên Windows giữ cho thiết bị (con, nul, com1…).`,
    ]);
  });

  it('do not have a parent that does not exist', async () => {
    expect(await told('- slug: chinh-tri\n  name: A\n- slug: dang\n  name: B\n  parent: chinh-trj\n')).toEqual([
      `${file}:5:3 unknown-parent Chuyên mục “dang” có chuyên mục mẹ “chinh-trj” không tồn tại hoặc tạo thành vòng. Ý bạn là “chinh-tri”?`,
    ]);
  });

  it('do not lead in a circle, nor to themselves; every one of the circle is named', async () => {
    const text = 'ab,bc,ca,dd,ea'
      .split(',')
      .map(([slug, parent]) => `- slug: ${slug}\n  name: A\n  parent: ${parent}\n`);
    const problems = await told(text.join(''));
    expect(problems.map((problem) => /“(.)”.*“(.)”/.exec(problem)?.slice(1).join(''))).toEqual([
      ...['ab', 'bc', 'ca', 'dd', 'ea'],
    ]);
    expect(problems[0]).toMatch(/^chuyen-muc\.yaml:3:3 unknown-parent /);
  });
});

describe('authors and topics', () => {
  const file = 'tac-gia.yaml';

  it.each(['', '# chưa có ai\n', '\n\n'])('need not be declared: %j', async (text) => {
    expect(await (await Newsroom.open({ [file]: text })).problems()).toEqual([]);
  });

  it('each have their own slug', async () => {
    const newsroom = await Newsroom.open({ [file]: '- slug: a\n  name: A\n- slug: a\n  name: B\n' });
    expect(await newsroom.problems()).toEqual([`${file}:3:3 duplicate-slug Slug “a” được khai báo hai lần.`]);
  });

  it('that are declared are there before they have written anything', async () => {
    const newsroom = await Newsroom.open({
      [file]: '- slug: giao-tuyen\n  name: Giao Tuyến\n  description: Phóng viên.\n',
    });
    expect((await newsroom.read()).archive?.authors).toEqual([
      { slug: 'giao-tuyen', name: 'Giao Tuyến', description: 'Phóng viên.' },
    ]);
  });
});
