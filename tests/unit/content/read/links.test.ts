import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { findStrayLinks } from '../../../../src/content/read/links.ts';
import { leadsInto, realPlace } from '../../../../src/content/read/real-place.ts';
import { stampAgain, stampFolder } from '../../../../src/content/read/stamps.ts';
import { article, Newsroom, picture, tell } from './newsroom.ts';

const month = 'bai-viet/2023/08';

/** What stands outside of every content folder. */
let secret: string;

beforeEach(async () => {
  secret = await realpath(await mkdtemp(join(tmpdir(), 'vankho-mat-')));
  onTestFinished(() => rm(secret, { recursive: true }));
  await writeFile(join(secret, 'mat.md'), article());
  await writeFile(join(secret, 'mat.jpg'), await picture());
});

const straysOf = (dir: string): string[] => findStrayLinks(dir, stampFolder(dir)).map(tell);

const checkOf = async ({ dir }: Newsroom): Promise<string[]> => {
  const folders = { workDir: join(dir, '.viec'), photoCacheDir: join(dir, '.kho-anh') };
  const problems = await checkContent({ contentDir: dir, ...folders, now: Date.parse('2023-09-01'), generator: 'a' });
  return problems.map(tell);
};

describe('symbolic links in a content folder', () => {
  it('are told where they lead out of it: files, folders, chains, what is not there yet, and the lists', async () => {
    const newsroom = await Newsroom.open({ [`${month}/a.md`]: article() });
    const { dir } = newsroom;
    await rm(join(dir, 'chuyen-muc.yaml'));
    await symlink('/etc/hostname', join(dir, 'chuyen-muc.yaml'));
    await symlink(join(secret, 'mat.md'), join(dir, month, 'b.md'));
    await symlink(secret, join(dir, 'bai-viet/2024'));
    await symlink('../bai-viet/2024/mat.md', join(dir, month, 'chuoi.md'));
    await symlink('../../..', join(dir, month, 'tren'));
    await symlink('../../../../khong-co', join(dir, month, 'khong-co.jpg'));
    await mkdir(join(dir, 'trang'));
    await symlink('../bai-viet/2024/mat.md', join(dir, 'trang/chuoi.md'));
    const told = [
      ['bai-viet/2023/08/b.md', join(secret, 'mat.md')],
      ['bai-viet/2023/08/khong-co.jpg', join(await realpath(tmpdir()), 'khong-co')],
      ['bai-viet/2024', secret],
      ['chuyen-muc.yaml', '/etc/hostname'],
      ['trang/chuoi.md', join(secret, 'mat.md')],
    ].map(
      ([file, target]) =>
        `${file}:1:1 symlink Liên kết tượng trưng “${file}” dẫn ra ngoài thư mục nội dung, tới ${target}.`,
    );
    expect(straysOf(dir)).toEqual(told);
    expect(await checkOf(newsroom)).toEqual(told);
  });

  it('may lead to what is inside, and show it', async () => {
    const newsroom = await Newsroom.open({
      [`${month}/a/index.md`]: article('', '![Ảnh](anh.jpg "Chú thích")\n\nNội dung.\n'),
      'kho-anh/that.jpg': await picture(640, 480),
    });
    await symlink('../../../../kho-anh/that.jpg', join(newsroom.dir, month, 'a/anh.jpg'));
    await symlink('../kho-anh', join(newsroom.dir, 'bai-viet/anh'));
    expect(straysOf(newsroom.dir)).toEqual([]);
    expect((await checkOf(newsroom)).filter((told) => !told.includes('unused-section'))).toEqual([]);
    expect((await newsroom.read()).archive?.articles[0]?.photos.map(({ width }) => width)).toEqual([640]);
  });

  it('are known again in a preview, when they come and when they go', async () => {
    const { dir } = await Newsroom.open({ [`${month}/a.md`]: article() });
    const before = stampFolder(dir);
    await symlink(secret, join(dir, 'bai-viet/2024'));
    const between = stampAgain(dir, before, ['bai-viet/2024']);
    expect(findStrayLinks(dir, between)).toHaveLength(1);
    await rm(join(dir, 'bai-viet/2024'));
    expect(findStrayLinks(dir, stampAgain(dir, between, ['bai-viet/2024']))).toEqual([]);
  });

  it('do not make strangers of what stands in a folder that is itself a link', async () => {
    const { dir } = await Newsroom.open({ [`${month}/a.md`]: article() });
    await symlink('a.md', join(dir, month, 'b.md'));
    await symlink(dir, join(secret, 'kho'));
    expect(straysOf(join(secret, 'kho'))).toEqual([]);
  });
});

describe('a picture that an article asks for', () => {
  it.each([
    '../../../../mat.jpg',
    '/../mat.jpg',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/mat.jpg',
    '..%2f..%2f..%2f..%2fmat.jpg',
    '..%5c..%5c..%5c..%5cmat.jpg',
    '..\\\\..\\\\..\\\\..\\\\mat.jpg',
    'a%00.jpg',
    '.an/mat.jpg',
  ])('is refused at its place when it is %s', async (src) => {
    const file = `${month}/a.md`;
    const newsroom = await Newsroom.open({ [file]: article('', `Chữ ![Ảnh](${src} "Chú thích")\n`) });
    await writeFile(join(newsroom.dir, '../mat.jpg'), await picture());
    onTestFinished(() => rm(join(newsroom.dir, '../mat.jpg'), { force: true }));
    await symlink(secret, join(newsroom.dir, month, '.an'));
    expect(await newsroom.problems()).toEqual([
      expect.stringMatching(new RegExp(`^${file}:6:5 image-(?:outside|missing) `)),
    ]);
  });

  it.each(['../../../../mat.jpg', '/etc/mat.jpg', '"%2e%2e/%2e%2e/%2e%2e/%2e%2e/mat.jpg"', '"a\\0.jpg"'])(
    'is refused in the list of photographs when it is %s',
    async (src) => {
      const file = `${month}/a.md`;
      const newsroom = await Newsroom.open({ [file]: article(`photos:\n  - file: ${src}`) });
      const [first = ''] = await newsroom.problems();
      expect(first).toMatch(/^bai-viet\/2023\/08\/a\.md:6:\d+ (?:image-outside|photo-not-shown|bad-value) /);
    },
  );

  it('is refused where an album lists it, and a video where a link leads outside', async () => {
    const album = 'thu-vien-anh/hoi-lang/index.md';
    const playing = `${month}/a/index.md`;
    const newsroom = await Newsroom.open({
      [album]: '---\ntitle: Hội làng\ndate: 2023-08-03\nphotos:\n  - file: ../../../mat.jpg\n---\n',
      [playing]: article('', '![Phim](.an/mat.mp4)\n'),
    });
    await symlink(secret, join(newsroom.dir, month, 'a/.an'));
    expect(await newsroom.problems()).toEqual([
      expect.stringContaining(`${playing}:6:1 media-outside `),
      expect.stringMatching(/^thu-vien-anh\/hoi-lang\/index\.md:5:\d+ image-outside /),
    ]);
  });
});

describe('where a path really leads', () => {
  it('is followed through links, also to what is still to be made, and ends in a circle', async () => {
    await symlink(join(secret, 'chua-co'), join(secret, 'toi'));
    await symlink('vong-b', join(secret, 'vong-a'));
    await symlink('vong-a', join(secret, 'vong-b'));
    expect(realPlace(join(secret, 'toi/con/chau'))).toBe(join(secret, 'chua-co/con/chau'));
    expect(leadsInto(join(secret, 'toi/con'), join(secret, 'chua-co'))).toBe(true);
    expect(leadsInto(join(secret, 'chua-co-nua'), join(secret, 'chua-co'))).toBe(false);
    expect(realPlace(join(secret, 'vong-a'))).toMatch(/vong-[ab]$/);
  });
});
