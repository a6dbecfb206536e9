import { mkdir, writeFile } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EditionFacts, editionKind } from '../../../src/lib/archive/edition-facts.ts';
import { placeOf, readWanted, refuseForeign } from '../../../src/pack/target.ts';
import { writeZip } from '../../../src/pack/zip/write-zip.ts';
import { temporaryFolder } from './temporary.ts';

const facts: EditionFacts = {
  kind: editionKind,
  name: 'Báo Lâm Giang',
  source: 'https://vidu.vn/',
  made: '2026-11-28',
  images: 'small',
  articles: 1,
  photos: 0,
  byYear: [],
  bySection: [],
};

describe('what is written', () => {
  it('is a ZIP unless the name or the flag says otherwise', () => {
    expect(readWanted(undefined, undefined)).toEqual({ format: 'zip' });
    expect(readWanted('kho.ZIP', undefined)).toEqual({ format: 'zip', out: resolve('kho.ZIP') });
    expect(readWanted('kho.zim', undefined).format).toBe('zim');
    expect(readWanted('kho', undefined).format).toBe('folder');
    expect(readWanted('kho', 'zip').format).toBe('zip');
  });
});

describe('where it is written', () => {
  it('is named after site, selection and day', async () => {
    expect(await placeOf({ format: 'zip' }, facts)).toBe(resolve('bao-lam-giang_2026-11-28.zip'));
    const chosen = { ...facts, section: { slug: 'tin-tuc', name: 'Tin tức' }, years: { from: '2020', to: '2023' } };
    expect(await placeOf({ format: 'zim' }, chosen)).toBe(resolve('bao-lam-giang_tin-tuc_2020-2023_2026-11-28.zim'));
    const ofYear = { ...facts, name: '新聞', years: { from: '2021', to: '2021' } };
    expect(await placeOf({ format: 'folder' }, ofYear)).toMatch(/_2021_2026-11-28$/);
  });

  it('is inside a folder that is there, for a ZIP', async () => {
    const folder = await temporaryFolder();
    expect(await placeOf({ format: 'zip', out: folder }, facts)).toBe(join(folder, 'bao-lam-giang_2026-11-28.zip'));
    expect(await placeOf({ format: 'folder', out: folder }, facts)).toBe(folder);
    expect(await placeOf({ format: 'zip', out: join(folder, 'kho.zip') }, facts)).toBe(join(folder, 'kho.zip'));
  });

  it('is never a folder that is missing: a stick may not be plugged in', async () => {
    const out = join(await temporaryFolder(), 'usb', 'kho.zip');
    await expect(placeOf({ format: 'zip', out }, facts)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('cắm lại USB'),
    });
  });
});

describe('what stands there already', () => {
  it('is replaced when it is an edition of ours, empty or missing', async () => {
    const folder = await temporaryFolder();
    const zip = join(folder, 'kho.zip');
    await refuseForeign(zip, 'zip');
    await writeFile(zip, '');
    await refuseForeign(zip, 'zip');
    const files = async function* () {
      yield { path: 'DOC-TRUOC.txt', data: 'Đọc trước' };
    };
    await writeZip(files(), zip, facts.made, () => {});
    await refuseForeign(zip, 'zip');

    const edition = join(folder, 'kho');
    await mkdir(join(edition, 'an-ban'), { recursive: true });
    await writeFile(join(edition, 'an-ban/an-ban.json'), JSON.stringify(facts));
    await refuseForeign(edition, 'folder');
  });

  it('is left alone when it is anything else', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'luan-van.zip');
    await writeFile(file, `PK\u0003\u0004${'x'.repeat(80)}`);
    await expect(refuseForeign(file, 'zip')).rejects.toThrow('không phải gói do Vankho tạo nên không ghi đè');
    await expect(refuseForeign(file, 'folder')).rejects.toThrow('là một tệp');
    await expect(refuseForeign(file, 'zim')).rejects.toThrow('không ghi đè');
    await expect(refuseForeign(folder, 'folder')).rejects.toThrow('có sẵn tệp không phải của một gói Vankho');
    await expect(refuseForeign(folder, 'zip')).rejects.toThrow('là một thư mục');
  });

  it('is left alone when it is the root of a disk, as a stick is', async () => {
    await expect(refuseForeign(parse(resolve('.')).root, 'folder')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('là gốc của một ổ đĩa; hãy chọn một thư mục trong đó'),
    });
  });
});
