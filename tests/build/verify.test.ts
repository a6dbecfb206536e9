import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { edition, flip, newFolder, removeFolders, unpack, withList } from '../unit/verify/edition.ts';
import { newPublisher } from '../unit/verify/signatures.ts';
import { publishedSite } from '../unit/verify/site.ts';
import { zipBytes } from '../unit/verify/zip-bytes.ts';
import { runVankho } from './site.ts';

afterAll(removeFolders);

it('proves a folder and a ZIP whole in one sentence', async () => {
  const cwd = newFolder();
  const files = edition();
  unpack(files, join(cwd, 'kho tỉnh'));
  writeFileSync(join(cwd, 'kho.zip'), zipBytes([...files].map(([name, bytes]) => ({ name, bytes }))));
  for (const name of ['kho tỉnh', 'kho.zip']) {
    const run = await runVankho(['verify', name], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: `${name} nguyên vẹn: 4 tệp đúng như KIEM-TRA.sha256.\n` });
  }
});

it('names what differs, for people and for programs, and ends with 1', async () => {
  const cwd = newFolder();
  const files = edition();
  flip(files, 'index.html');
  unpack(files, join(cwd, 'kho'));
  const run = await runVankho(['verify', 'kho'], { cwd });
  expect(run.code).toBe(1);
  expect(run.stdout).toBe(
    'Đã đổi hoặc hỏng:\n  index.html\nkho không còn như KIEM-TRA.sha256: 3 tệp đúng, 1 đã đổi.\n',
  );
  const forPrograms = await runVankho(['verify', 'kho', '--json'], { cwd });
  expect(forPrograms).toMatchObject({ code: 1 });
  expect(JSON.parse(forPrograms.stdout)).toMatchObject({
    whole: false,
    differences: [{ path: 'index.html', kind: 'changed' }],
  });
});

it('says in a sentence what it cannot look into', async () => {
  const cwd = newFolder();
  writeFileSync(join(cwd, 'hong.zip'), 'PK');
  unpack(new Map([['index.html', Buffer.from('x')]]), join(cwd, 'trang'));
  for (const [name, code, sentence] of [
    ['hong.zip', 1, 'không phải tệp ZIP, hoặc đã hỏng hay bị cắt cụt'],
    ['trang', 1, 'không có KIEM-TRA.sha256'],
    ['khong-co', 2, 'Không có tệp hay thư mục “khong-co”.'],
    ['http://a:b@127.0.0.1/', 2, 'không phải địa chỉ trang'],
    ['http://127.0.0.1/kho.zip', 2, 'hãy tải về rồi kiểm tra'],
  ] as const) {
    const run = await runVankho(['verify', name], { cwd });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  }
});

it('proves with --key that the publisher has signed: of a folder and of a ZIP, by either program', async () => {
  const cwd = newFolder();
  const publisher = newPublisher();
  const site = publishedSite();
  site.set('du-lieu/SHA256SUMS.sig', Buffer.from(publisher.signSsh(String(site.get('du-lieu/SHA256SUMS')))));
  unpack(site, join(cwd, 'trang'));
  const files = edition();
  files.set('KIEM-TRA.sha256.minisig', Buffer.from(publisher.signMinisign(String(files.get('KIEM-TRA.sha256')))));
  writeFileSync(join(cwd, 'kho.zip'), zipBytes([...files].map(([name, bytes]) => ({ name, bytes }))));
  writeFileSync(join(cwd, 'khoa.pub'), `${publisher.sshKey}${publisher.minisignKey}`);
  for (const [name, list] of [
    ['trang', 'du-lieu/SHA256SUMS'],
    ['kho.zip', 'KIEM-TRA.sha256'],
  ] as const) {
    const run = await runVankho(['verify', name, '--key', 'khoa.pub'], { cwd });
    expect(run).toMatchObject({ code: 0 });
    expect(run.stdout).toMatch(
      new RegExp(`^${name} nguyên vẹn: \\d tệp đúng như ${list}\\.\nDanh sách mã băm do khóa \\S+ ký\\.\n$`),
    );
  }
  const forPrograms = await runVankho(['verify', 'trang', '--key=khoa.pub', '--json'], { cwd });
  expect(JSON.parse(forPrograms.stdout)).toMatchObject({ whole: true, signedBy: expect.any(String) });
});

it('believes no list that the key did not sign, nor one that was changed since, whatever the files are', async () => {
  const cwd = newFolder();
  const [publisher, stranger] = [newPublisher(), newPublisher()];
  const files = edition();
  const list = String(files.get('KIEM-TRA.sha256'));
  const signature = Buffer.from(publisher.signSsh(list));
  const swapped = new Map([...files].map(([path, bytes]) => [path, path === 'index.html' ? Buffer.from('x') : bytes]));
  swapped.delete('KIEM-TRA.sha256');
  const forged = withList(swapped).set('KIEM-TRA.sha256.sig', signature);
  flip(files, 'index.html');
  unpack(edition(), join(cwd, 'khong-ky'));
  unpack(edition().set('KIEM-TRA.sha256.sig', signature), join(cwd, 'kho'));
  unpack(forged, join(cwd, 'gia'));
  unpack(files.set('KIEM-TRA.sha256.sig', signature), join(cwd, 'hong'));
  writeFileSync(join(cwd, 'khoa.pub'), publisher.sshKey);
  writeFileSync(join(cwd, 'khac.pub'), stranger.sshKey);
  writeFileSync(join(cwd, 'rong.pub'), 'ssh-rsa AAAA\n');
  for (const [name, key, code, sentence] of [
    ['kho', 'khac.pub', 1, 'LỖI [verify-signature] KIEM-TRA.sha256.sig của kho do khóa khác ký'],
    ['gia', 'khoa.pub', 1, 'LỖI [verify-signature] KIEM-TRA.sha256.sig của gia không khớp với KIEM-TRA.sha256'],
    ['khong-ky', 'khoa.pub', 1, 'LỖI [verify-signature] khong-ky không có chữ ký'],
    ['kho', 'rong.pub', 2, 'LỖI [usage] “rong.pub” không có khóa công khai nào dùng được'],
    ['kho', 'khong-co.pub', 2, 'LỖI [usage] Không đọc được tệp khóa “khong-co.pub”.'],
  ] as const) {
    const run = await runVankho(['verify', name, '--key', key], { cwd });
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  }
  const damaged = await runVankho(['verify', 'hong', '--key', 'khoa.pub'], { cwd });
  expect(damaged).toMatchObject({ code: 1, stdout: expect.stringContaining('Đã đổi hoặc hỏng:\n  index.html\n') });
  // By itself a forged list is as whole as any: only a key tells whose it is.
  expect((await runVankho(['verify', 'gia'], { cwd })).code).toBe(0);
});
