import type { Field } from '@sveltia/cms';
import { vi } from '../../i18n/vi.ts';

const { fields: labels, hints, bad } = vi.pageEditor;

/** Keys of content files that the editor has a name for. */
export type Key = keyof typeof labels;

/** A date and time as an editor reads it off the newsroom's clock: no zone is written, none is turned into another. */
const wallClock = { widget: 'datetime', format: 'YYYY-MM-DD HH:mm', picker_utc: false } as const;

const body = { ...named('body'), widget: 'markdown', required: false } satisfies Field;

const photo: Field[] = [
  { ...named('file'), widget: 'image', choose_url: false },
  line('alt'),
  line('caption'),
  line('credit'),
  { ...named('taken'), ...wallClock, required: false },
  line('place'),
  line('copyright'),
  line('licence'),
  { ...named('rights_until'), ...wallClock, required: false },
  line('withdrawn', 'photoWithdrawn'),
];

const photos = {
  ...named('photos'),
  widget: 'list',
  required: false,
  fields: photo,
  summary: '{{fields.file}}',
  collapsed: true,
  minimize_collapsed: 'auto',
} satisfies Field;

/** Front matter and text of an article. */
export const articleFields: Field[] = [
  { ...named('title'), widget: 'string' },
  {
    ...named('category'),
    widget: 'relation',
    collection: 'cai-dat',
    file: 'chuyen-muc',
    value_field: 'sections.*.slug',
    display_fields: ['sections.*.name'],
  },
  { ...named('date'), ...wallClock, default: '{{now}}' },
  lines('author'),
  { ...named('summary'), widget: 'text', required: false },
  body,
  lines('tags'),
  { ...named('draft'), widget: 'boolean', default: false, required: false },
  { ...named('pinned'), widget: 'boolean', default: false, required: false },
  { ...named('updated'), ...wallClock, required: false },
  {
    ...named('corrections'),
    widget: 'list',
    required: false,
    fields: [
      { ...named('date'), ...wallClock, default: '{{now}}' },
      { ...named('text'), widget: 'text' },
    ],
    summary: '{{fields.date}}: {{fields.text}}',
    minimize_collapsed: 'auto',
  },
  photos,
  lines('related'),
  { ...lines('aliases'), pattern: ['^(/.*)?$', bad.alias] },
  line('withdrawn', 'withdrawn'),
];

/** Keys of an article that only the file itself is changed at: `source` is a name, or a name and an address, which no field can be. */
export const leftOut = ['source'];

/** Front matter and text of an album. */
export const albumFields: Field[] = [
  { ...named('title'), widget: 'string' },
  { ...named('date'), ...wallClock, default: '{{now}}' },
  { ...named('summary'), widget: 'text', required: false },
  body,
  photos,
  { ...named('draft'), widget: 'boolean', default: false, required: false },
];

/** Front matter and text of a static page. */
export const pageFields: Field[] = [{ ...named('title'), widget: 'string' }, line('description'), body];

const slug = { ...named('slug'), widget: 'string', pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', bad.slug] } satisfies Field;

/** An entry of `chuyen-muc.yaml`. */
export const sectionFields: Field[] = [
  { ...named('name'), widget: 'string' },
  slug,
  line('parent'),
  { ...named('description'), widget: 'text', required: false },
  lines('formerSlugs'),
];

/** An entry of `tac-gia.yaml` or `chu-de.yaml`. */
export const termFields: Field[] = [
  { ...named('name'), widget: 'string' },
  slug,
  { ...named('description'), widget: 'text', required: false },
];

/** `trang-web.yaml`. */
export const settingsFields: Field[] = [
  { ...named('name'), widget: 'string' },
  line('tagline'),
  { ...named('description'), widget: 'text', required: false },
  { ...named('url', 'site'), widget: 'string' },
  line('timeZone'),
  group('publisher', [
    { ...named('name'), widget: 'string' },
    line('licence'),
    line('editorInChief'),
    line('address'),
    line('phone'),
    line('email'),
  ]),
  line('feedback'),
  line('logo'),
  { ...named('theme'), widget: 'select', options: [...vi.pageEditor.themes], required: false },
  optionalGroup('colours', [line('accent'), line('accentDark')]),
  lines('menu'),
  {
    ...named('links'),
    widget: 'list',
    required: false,
    fields: [
      { ...named('name'), widget: 'string' },
      { ...named('url'), widget: 'string' },
    ],
    summary: '{{fields.name}}',
    collapsed: true,
  },
  { ...named('offline'), widget: 'boolean', default: true, required: false },
  optionalGroup('security', [
    { ...named('contact'), widget: 'string' },
    { ...named('expires'), widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: false },
  ]),
  optionalGroup('editor', [
    { ...named('backend'), widget: 'select', options: ['github', 'gitlab', 'gitea'] },
    { ...named('repo'), widget: 'string' },
    line('branch'),
    line('folder'),
    line('server'),
    line('signIn'),
    line('appId'),
  ]),
];

function named(name: Key, hint: string = name): { name: Key; label: string; hint?: string } {
  const found = (hints as Record<string, string | undefined>)[hint];
  return { name, label: labels[name], ...(found === undefined ? {} : { hint: found }) };
}

/** A line of text that need not be written. */
function line(name: Key, hint?: string): Field {
  return { ...named(name, hint), widget: 'string', required: false };
}

/** A list of lines that need not be written. */
function lines(name: Key) {
  return { ...named(name), widget: 'list', required: false } as const;
}

function group(name: Key, fields: Field[]): Field {
  return { ...named(name), widget: 'object', fields };
}

/** Keys that are written together or not at all. */
function optionalGroup(name: Key, fields: Field[]): Field {
  return { ...named(name), widget: 'object', required: false, collapsed: true, fields };
}
