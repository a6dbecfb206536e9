import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArchive } from '../../src/content/read/archive.ts';
import { openInventory } from '../../src/images/inventory.ts';
import { isAddressable } from '../../src/lib/archive/reserved.ts';
import { sectionsSchema } from '../../src/schemas/sections.ts';
import { settingsSchema } from '../../src/schemas/settings.ts';
import { fileNames, hostileOrigin, refusedAliases, refusedTexts, turns, writeFiles } from '../hostile/archive.ts';
import { builtHostile } from '../hostile/built.ts';
import { inspectHostile } from '../hostile/inspect.ts';
import { hostileHost, payloads } from '../hostile/payloads.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vankho-thu-dich-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the table of payloads', () => {
  it('has hundreds, each different from all others, each with a mark of its own', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(300);
    const shapes = new Set(payloads.map(({ id, text }) => text.replaceAll(String(id), '#')));
    expect(shapes.size).toBe(payloads.length);
    const silent = payloads.filter(({ id, text }) => !text.includes(String(id)));
    expect(silent).toEqual([]);
  });
});

describe('a site of hostile content', () => {
  it('has nothing of it that runs, loads, shadows or leads astray: texts, names, files', async () => {
    const { complaints, read } = await inspectHostile(await builtHostile('articles'), hostileOrigin);
    expect(complaints).toEqual([]);
    expect(read.get('pages')).toBeGreaterThan(600);
    expect(read.get('pages of old addresses')).toBeGreaterThan(400);
    for (const kind of ['XML', 'JSON', 'JSON Lines', 'tables', 'rules', 'map', 'robots'])
      expect(read.has(kind)).toBe(true);
  });

  it.each(turns)(
    'has nothing of it either where settings, sections, terms, albums and pages are, turn %i',
    async (turn) => {
      const { complaints, read } = await inspectHostile(await builtHostile(turn), hostileOrigin);
      expect(complaints).toEqual([]);
      expect(read.get('pages')).toBeGreaterThan(300);
    },
  );
});

/** Codes of what is wrong with a content folder, each with the file it is told of. */
async function told(files: Map<string, string>): Promise<[code: string, file: string][]> {
  const dir = await mkdtemp(join(folder, 'kho-'));
  const sound = [
    ['trang-web.yaml', `name: Báo\nurl: ${hostileOrigin}\npublisher: { name: Tòa soạn }\n`],
    ['chuyen-muc.yaml', '- { slug: tin-tuc, name: Tin tức }\n'],
  ] as const;
  await writeFiles(dir, new Map([...sound, ...files]));
  const { problems } = await readArchive(dir, await openInventory(join(folder, 'anh')));
  return problems.map(({ code, file }) => [code, file]);
}

const article = (keys: string, body = 'Một bài.'): string =>
  `---\ntitle: Bài\ncategory: tin-tuc\ndate: 2023-08-03\n${keys}\n---\n\n${body}\n`;

describe('hostile content that is refused, where it stands', () => {
  it('places pictures that are not there', async () => {
    const files = new Map(refusedTexts.map(({ id, text }) => [`bai-viet/2023/08/bai-${id}.md`, article('', text)]));
    const codes = await told(files);
    expect(new Set(codes.filter(([code]) => code === 'image-missing').map(([, file]) => file))).toEqual(
      new Set(files.keys()),
    );
    expect(refusedTexts.map(({ text }) => text.replace(/\d+/g, '#'))).toEqual([
      '![a](<&##;javascript:pwned(#)>)',
      '![a](/\\ke-gian.invalid/#)',
      '![a](\\\\ke-gian.invalid\\#)',
      '![" onerror="pwned(#)](x#.jpg)',
      '![a](x#.jpg"onerror="pwned(#))',
      '![a](x#.jpg "\\" onerror=\\"pwned(#)")',
      '![<img src=x onerror=pwned(#)>](x#.jpg)',
      '![a](../../../etc/passwd#)',
    ]);
  });

  it('is an old address that no browser asks for', async () => {
    const files = new Map(
      refusedAliases.map(({ id, text }) => [
        `bai-viet/2023/08/bai-${id}.md`,
        article(`aliases: ${JSON.stringify(`/cu/${text}`)}`),
      ]),
    );
    const refused = new Set((await told(files)).filter(([code]) => code === 'bad-value').map(([, file]) => file));
    // Control characters are taken out of a line before it is looked at.
    const left = refusedAliases.filter(({ id }) => !refused.has(`bai-viet/2023/08/bai-${id}.md`));
    expect(left.filter(({ text }) => !/\p{Cc}/u.test(text))).toEqual([]);
    expect(refused.size).toBeGreaterThan(60);
  });

  it('is the name of an article, an album or a page', async () => {
    // What is hidden from people is no content.
    const shown = fileNames.filter(({ text }) => !text.startsWith('.'));
    const files = new Map(
      shown.flatMap(({ text }) => [
        [`bai-viet/2023/08/${text}.md`, article('')],
        [`bai-viet/2023/08/${text}/index.md`, article('')],
        [`trang/${text}.md`, '---\ntitle: Trang\n---\n\nTrang.\n'],
        [`thu-vien-anh/${text}/index.md`, '---\ntitle: Album\ndate: 2023-08-03\n---\n'],
      ]),
    );
    expect(fileNames.filter(({ text }) => isAddressable(text))).toEqual([]);
    const refused = new Set((await told(files)).filter(([code]) => /^bad-/.test(code)).map(([, file]) => file));
    expect([...files.keys()].filter((file) => !refused.has(file))).toEqual([]);
  });

  it('is an address of mail or of the web, a zone or a theme in the settings, or a slug', () => {
    for (const { text } of payloads) {
      for (const key of ['url', 'feedback', 'timeZone', 'theme']) {
        const settings = { name: 'Báo', url: hostileOrigin, publisher: { name: 'Tòa soạn' }, [key]: text };
        expect([key, text, settingsSchema.safeParse(settings).success]).toEqual([key, text, false]);
      }
      expect([text, sectionsSchema.safeParse([{ slug: text, name: 'Tin' }]).success]).toEqual([text, false]);
    }
  });
});

describe('the inspector', () => {
  it('complains of what it is there for', async () => {
    const site = join(folder, 'trang');
    await mkdir(site);
    const page = `<!doctype html><title>Trang</title><body onload=pwned(1)><p style="color:red"><img src="http://${hostileHost}/1">
      <a href="java\tscript:pwned(2)">a</a><iframe srcdoc=x></iframe><script>pwned(3)</script><base href="/x">
      <div class="bai-viet"><p id="location"><form name="document"></form></div><script type="application/ld+json">{</script>`;
    await writeFile(join(site, 'index.html'), page);
    await writeFile(
      join(site, 'a.xml'),
      '<rss><description>&lt;img src="x" onerror="pwned(4)"&gt;</description></rss>',
    );
    await writeFile(join(site, '_redirects'), '/* http://ke-gian.invalid/ 301\n');
    await writeFile(join(site, 'a.csv'), 'a,b;"=1"\r\n');
    await writeFile(join(site, 'a.json'), '{"url":"javascript:pwned(5)"}');
    const { complaints } = await inspectHostile(site, hostileOrigin);
    expect(complaints.sort()).toEqual([
      '_redirects: line "/* http://ke-gian.invalid/ 301"',
      'a.csv: formula =1"',
      'a.json: url javascript:pwned(5)',
      'a.xml: onError on <img>',
      'index.html: <form> in a text',
      'index.html: address java\tscript:pwned(2)',
      'index.html: element <base>',
      'index.html: element <iframe>',
      'index.html: id location',
      'index.html: loads http://ke-gian.invalid/1',
      'index.html: name document',
      'index.html: no JSON',
      'index.html: onLoad on <body>',
      'index.html: script pwned(3)',
      'index.html: srcDoc on <iframe>',
      'index.html: style on <p>',
    ]);
  });
});
