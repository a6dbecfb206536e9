import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../../src/content/read/front-matter.ts';
import type { JsonSchema } from '../../../src/editor/json-schema.ts';
import { readVocabulary } from '../../../src/editor/read-vocabulary.ts';
import { contentSchemas } from '../../../src/editor/schemas.ts';

const demo = resolve(import.meta.dirname, '../../../content');
const schemas = contentSchemas(await readVocabulary(demo));

/** What a program says that reads YAML by the book: paths and words of all that it refuses. */
function complaints(kind: string, yaml: string): string[] {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schemas[kind] ?? false);
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath || '/'} ${keyword}`);
}

async function frontMatterOf(file: string): Promise<string> {
  const parts = splitFrontMatter(await readFile(join(demo, file), 'utf8'));
  if ('problem' in parts) throw new Error(`${file} has no front matter.`);
  return parts.frontMatter;
}

const good = 'title: Ngày hội đọc sách\ncategory: tin-tuc\ndate: 2023-08-05 08:00\n';

describe('the schemas for editors’ programs', () => {
  it.each([
    ['bai-viet', 'bai-viet'],
    ['thu-vien-anh', 'album'],
    ['trang', 'trang'],
  ])('accept every file of %s in the demo archive', async (folder, kind) => {
    const files = (await readdir(join(demo, folder), { recursive: true })).filter((file) => file.endsWith('.md'));
    expect(files.length).toBeGreaterThan(1);
    for (const file of files)
      expect([file, complaints(kind, await frontMatterOf(`${folder}/${file}`))]).toEqual([file, []]);
  });

  it.each(['trang-web', 'chuyen-muc', 'tac-gia', 'chu-de', 'viet-tat'])('accept %s.yaml of the demo', async (kind) => {
    expect(complaints(kind, await readFile(join(demo, `${kind}.yaml`), 'utf8'))).toEqual([]);
  });

  it.each([
    ['a title that YAML takes for a number', 'title: 2023\ncategory: tin-tuc\ndate: 2023-08-05'],
    ['a date with the day before the month', 'title: Một\ncategory: tin-tuc\ndate: 5/8/2023 17:08'],
    ['a time before the date', 'title: Một\ncategory: tin-tuc\ndate: 17:08 5/8/2023'],
    ['a section by the slug it had before', 'title: Một\ncategory: van-hoa-xa-hoi\ndate: 2023-08-05'],
    ['keys left empty', `${good}author:\nsummary:\ntags:\nupdated:\ndraft:\nsource:\ncorrections:\nphotos:`],
    ['an empty text in quotes', `${good}updated: ""\ndraft: ""`],
    ['an author of whom nobody has heard', `${good}author: [Lê Văn Mới, 007]`],
    ['truth values, in quotes or not', `${good}draft: true\npinned: "false"`],
  ])('accept what a build accepts: %s', (_, yaml) => {
    expect(complaints('bai-viet', yaml)).toEqual([]);
  });

  it.each([
    ['a misspelt key', `${good}tittle: Một`, '/ additionalProperties'],
    [
      'a misspelt key below another',
      `${good}corrections: [{ date: 2023-08-05, texts: Sai }]`,
      '/corrections/0 required',
    ],
    ['a missing key', 'title: Một\ncategory: tin-tuc', '/ required'],
    ['an unknown section', good.replace('tin-tuc', 'tin-tucs'), '/category enum'],
    ['a date in words', good.replace('2023-08-05 08:00', 'hôm qua'), '/date pattern'],
    ['a truth value of another language', `${good}draft: có`, '/draft pattern'],
    ['an address without its beginning', `${good}source: { name: TTXVN, url: vidu.vn }`, '/source/url pattern'],
  ])('refuse %s', (_, yaml, complaint) => {
    expect(complaints('bai-viet', yaml)).toContain(complaint);
  });

  it('refuse in the settings what is no colour, no theme and no section', () => {
    const yaml = 'name: Báo\nurl: https://vidu.vn\npublisher: { name: Báo }\n';
    expect(complaints('trang-web', `${yaml}colours: { accent: "red" }`)).toContain('/colours/accent pattern');
    expect(complaints('trang-web', `${yaml}theme: nhat-bao\nmenu: [tin-tuc]`)).toEqual([]);
    expect(complaints('trang-web', `${yaml}theme: la-cai`)).toContain('/theme enum');
    expect(complaints('trang-web', `${yaml}menu: [khong-co]`)).toContain('/menu/0 enum');
  });

  it('refuse in the list of sections a parent that there is not, and marks in a slug', () => {
    expect(complaints('chuyen-muc', '- { slug: tin-tuc, name: Tin tức, parent: }')).toEqual([]);
    expect(complaints('chuyen-muc', '- { slug: tin, name: Tin, parent: khong-co }')).toContain('/0/parent enum');
    expect(complaints('chuyen-muc', '- { slug: Tin Tức, name: Tin tức }')).toEqual(['/0/slug pattern']);
  });

  it('name no value that a program would propose and a build take for a text', () => {
    const named = JSON.stringify(schemas).replace(/"not":\{[^}]*\}/g, '');
    const types = [...named.matchAll(/"type":("\w+"|\[[^\]]+\])/g)].map(([, type]) => type);
    expect(new Set(types)).toEqual(
      new Set(['"object"', '"array"', '"string"', '["string","number"]', '["boolean","string"]']),
    );
  });

  it('say of every key in Vietnamese what it is and does', () => {
    const keys = Object.entries(schemas).flatMap(([kind, schema]) => keysOf(schema, kind));
    expect(keys.length).toBeGreaterThan(60);
    expect(keys.filter(({ path, schema }) => !schema.description || path.endsWith(`/${schema.title}`))).toEqual([]);
  });

  it('offer the names of sections, authors and topics', () => {
    expect(JSON.stringify(schemas['bai-viet']?.properties?.category)).toContain('Sách và thư viện');
    expect(JSON.stringify(schemas['bai-viet']?.properties?.author)).toContain('Thành Chung');
    expect(JSON.stringify(schemas['bai-viet']?.properties?.tags)).toContain('văn hóa đọc');
  });

  it('take any section while there is none to choose', () => {
    const empty = contentSchemas({ sections: [], formerSections: [], authors: [], topics: [] });
    expect(JSON.stringify(empty['bai-viet']?.properties?.category)).not.toContain('enum');
  });
});

function keysOf(schema: JsonSchema, path: string): { path: string; schema: JsonSchema }[] {
  const below = [schema.items ?? [], schema.anyOf ?? []].flat().flatMap((each) => keysOf(each, path));
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
    { path: `${path}/${key}`, schema: property },
    ...keysOf(property, `${path}/${key}`),
  ]);
  return [...own, ...below];
}
