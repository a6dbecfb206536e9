import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Place } from './place.ts';

const first = {
  'index.html': 'một',
  '_vankho/a1.js': 'a1',
  '_anh/x1.bin': 'x1',
  '_chia-se/s1.bin': 's1',
  'tim-kiem/chi-muc/bai/2023/p1.bin': 'p1',
  'tim-kiem/chi-muc/muc-luc.json': '["p1"]',
  'giao-dien.css': 'màu',
  'cu/index.html': 'cũ',
};
const second = { 'index.html': 'hai', 'tim-kiem/chi-muc/muc-luc.json': '[]' };
const third = { 'index.html': 'ba', 'tim-kiem/chi-muc/muc-luc.json': '[]' };
const hashed = {
  '_vankho/a1.js': 'a1',
  '_anh/x1.bin': 'x1',
  '_chia-se/s1.bin': 's1',
  'tim-kiem/chi-muc/bai/2023/p1.bin': 'p1',
};

async function publishTwice(): Promise<Place> {
  const place = await Place.open();
  await place.publish(first);
  expect((await place.publish(second)).removed).toEqual(['cu/index.html', 'giao-dien.css']);
  return place;
}

it('leaves files with a digest in their name for readers of older pages, and nothing else', async () => {
  const place = await publishTwice();
  expect(await place.site()).toEqual({ ...second, ...hashed });
});

it('takes them away with the next publishing that changes something, and says so then', async () => {
  const place = await publishTwice();
  expect(await place.publish(second)).toEqual({ added: [], changed: [], removed: [], unchanged: 2 });
  expect(await place.site()).toEqual({ ...second, ...hashed });
  expect((await place.publish(third)).removed).toEqual(Object.keys(hashed).sort());
  expect(await place.site()).toEqual(third);
});

it('does not write one again that comes back', async () => {
  const place = await publishTwice();
  expect(await place.publish(first)).toEqual({
    added: ['cu/index.html', 'giao-dien.css'],
    changed: ['index.html', 'tim-kiem/chi-muc/muc-luc.json'],
    removed: [],
    unchanged: 4,
  });
  expect(await place.site()).toEqual(first);
});

it('takes away what it knows nothing of, when its notes are lost', async () => {
  const place = await publishTwice();
  await place.forgetLedger();
  expect((await place.publish(second)).removed).toEqual(Object.keys(hashed).sort());
  expect(await place.site()).toEqual(second);
});

it('leaves nothing as soon as something was withdrawn, but goes on to do so for what has been for long', async () => {
  const place = await Place.open();
  await place.publish(first, { withdrawn: ['cũ'] });
  await place.publish({ ...first, 'index.html': 'hai' }, { withdrawn: ['cũ'] });
  const { '_anh/x1.bin': _, ...without } = first;
  await place.publish(without, { withdrawn: ['cũ'] });
  expect(await place.site()).toEqual(first);
  expect((await place.publish(without, { withdrawn: ['ảnh', 'cũ'] })).removed).toEqual(['_anh/x1.bin']);
  expect(await place.site()).toEqual(without);
});

it('leaves nothing when it is told to, though nothing else has changed', async () => {
  const place = await publishTwice();
  expect((await place.publish(second, { purge: true })).removed).toEqual(Object.keys(hashed).sort());
  expect(await place.site()).toEqual(second);
});

it('keeps the publisher’s signature until what it signs is another, and counts it for nothing', async () => {
  const root = { 'du-lieu/SHA256SUMS': 'gốc' };
  const place = await Place.open();
  await place.publish({ ...first, ...root });
  await place.publish({ ...second, ...root });
  const signatures = { 'du-lieu/SHA256SUMS.sig': 'ký', 'du-lieu/SHA256SUMS.minisig': 'ký' };
  for (const [path, text] of Object.entries(signatures)) await writeFile(join(place.out, path), text);
  const standing = { ...second, ...root };
  expect(await place.publish(standing)).toEqual({ added: [], changed: [], removed: [], unchanged: 3 });
  expect(await place.site()).toEqual({ ...standing, ...hashed, ...signatures });
  const changed = { ...third, 'du-lieu/SHA256SUMS': 'khác' };
  expect((await place.publish(changed)).removed).toEqual([...Object.keys(hashed), ...Object.keys(signatures)].sort());
  expect(await place.site()).toEqual(changed);
});
