import type { Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import {
  albumFields,
  articleFields,
  leftOut,
  pageFields,
  sectionFields,
  settingsFields,
  termFields,
} from '../../../../src/build/page-editor/fields.ts';
import { albumSchema } from '../../../../src/schemas/album.ts';
import { articleSchema } from '../../../../src/schemas/article.ts';
import { pageSchema } from '../../../../src/schemas/page.ts';
import { photoSchema } from '../../../../src/schemas/photos.ts';
import { sectionsSchema } from '../../../../src/schemas/sections.ts';
import { editorSchema, settingsSchema } from '../../../../src/schemas/settings.ts';
import { termsSchema } from '../../../../src/schemas/terms.ts';

const zone = 'Asia/Ho_Chi_Minh';

const kinds: { kind: string; shape: object; fields: Field[]; without: string[]; text: string[] }[] = [
  { kind: 'an article', shape: articleSchema(zone).shape, fields: articleFields, without: leftOut, text: ['body'] },
  { kind: 'an album', shape: albumSchema(zone).shape, fields: albumFields, without: [], text: ['body'] },
  { kind: 'a page', shape: pageSchema.shape, fields: pageFields, without: [], text: ['body'] },
  { kind: 'a section', shape: sectionsSchema.element.shape, fields: sectionFields, without: [], text: [] },
  { kind: 'an author or topic', shape: termsSchema.element.shape, fields: termFields, without: [], text: [] },
  { kind: 'the settings', shape: settingsSchema.shape, fields: settingsFields, without: [], text: [] },
  {
    kind: 'the editor’s settings',
    shape: editorSchema.shape,
    fields: inner(settingsFields, 'editor'),
    without: [],
    text: [],
  },
  {
    kind: 'a photograph',
    shape: photoSchema(zone).shape,
    fields: inner(articleFields, 'photos'),
    without: [],
    text: [],
  },
];

describe('fields of the page editor', () => {
  it.each(kinds)(
    'has one for each key of $kind, but for those left to the file',
    ({ shape, fields, without, text }) => {
      expect(names(fields)).toEqual([...Object.keys(shape).filter((key) => !without.includes(key)), ...text].sort());
    },
  );

  it.each(kinds)('gives each field of $kind a label in Vietnamese of its own', ({ fields }) => {
    const labels = fields.map(({ label }) => label);
    expect(labels).not.toContain(undefined);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('demands what the schema demands of an article', () => {
    const demanded = articleFields.filter((field) => !('required' in field) || field.required !== false);
    const missing = articleSchema(zone)
      .safeParse({})
      .error?.issues.map(({ path }) => String(path[0]));
    expect(names(demanded)).toEqual([...(missing ?? [])].sort());
  });

  it('writes dates as the newsroom’s clock shows them, without turning them into another zone', () => {
    const dates = [...articleFields, ...albumFields].filter(({ name }) => name === 'date' || name === 'updated');
    expect(dates).toHaveLength(3);
    for (const date of dates) expect(date).toMatchObject({ format: 'YYYY-MM-DD HH:mm', picker_utc: false });
  });
});

function names(fields: readonly Field[]): string[] {
  return fields.map(({ name }) => name).sort();
}

/** The fields of which a field consists. */
function inner(fields: readonly Field[], name: string): Field[] {
  const field = fields.find((each) => each.name === name);
  if (field === undefined || !('fields' in field)) throw new Error(`Không có trường ${name}.`);
  return field.fields as Field[];
}
