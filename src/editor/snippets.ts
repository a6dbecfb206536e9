import { articleKeys } from '../i18n/keys.ts';
import { snippetText } from '../i18n/vi.ts';
import type { Vocabulary } from './schemas.ts';

/** A piece of text that VS Code writes when its name is typed; `$1`, `${2:…}` are where the cursor stops. */
export interface Snippet {
  prefix: string;
  scope: 'markdown' | 'yaml';
  description: string;
  body: string[];
}

/** Snippets by their names: whole articles and albums, keys of the front matter, what stands in a text, entries of lists. */
export function contentSnippets(vocabulary: Vocabulary): Record<string, Snippet> {
  const values = keyValues(vocabulary);
  const keys = Object.entries(articleKeys).map(([key, { label, about }]): [string, Snippet] => [
    `${label} (${key})`,
    { prefix: key, scope: 'markdown', description: about, body: values[key] ?? [`${key}: $1`] },
  ]);
  return {
    ...named('markdown', texts(vocabulary)),
    ...Object.fromEntries(keys),
    ...named('yaml', entries(vocabulary)),
  };
}

/** A snippet's words are in the table of visible strings, under its prefix. */
function named(scope: Snippet['scope'], bodies: Record<string, string[]>): Record<string, Snippet> {
  const snippets = Object.entries(bodies).map(([prefix, body]): [string, Snippet] => {
    const [name = prefix, description = ''] = snippetText[prefix] ?? [];
    return [name, { prefix, scope, description, body }];
  });
  return Object.fromEntries(snippets);
}

const now = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE';
const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const figure = '![$1]($2 "$3. Ảnh: $4")';

function texts({ sections, authors }: Vocabulary): Record<string, string[]> {
  return {
    'bai-viet': [
      '---',
      'title: $1',
      `category: ${choice(2, slugsOf(sections))}`,
      `date: ${stop(3, now)}`,
      `author: ${choice(4, namesOf(authors))}`,
      'summary: $5',
      '---',
      '',
      '$0',
    ],
    album: ['---', 'title: $1', `date: ${stop(2, today)}`, 'summary: $3', '---', '', figure.replace('$4', '$0')],
    anh: [figure],
    'anh-cap': [figure, '![$5]($6 "$7. Ảnh: $8")'],
    video: [`![$1](${stop(2, 'tep.mp4')} "$3. Nguồn: $4")`],
    bang: ['| $1 | $2 |', '| --- | ---: |', '| $3 | $4 |'],
    trich: ['> $1'],
    muc: ['## $1'],
    'chu-thich': [`[^${stop(1, '1')}]$0`, '', `[^${stop(1, '1')}]: $2`],
    'lien-ket': [`[$1](/${stop(2, '2023/08/ten-bai')}/)`],
  };
}

/** What a key of an article is written with, where a text is not enough. */
function keyValues({ sections, authors, topics }: Vocabulary): Record<string, string[]> {
  return {
    category: [`category: ${choice(1, slugsOf(sections))}`],
    date: [`date: ${stop(1, now)}`],
    updated: [`updated: ${stop(1, now)}`],
    author: [`author: ${choice(1, namesOf(authors))}`],
    tags: [`tags: [${choice(1, namesOf(topics))}]`],
    aliases: ['aliases:', '  - /$1'],
    related: ['related:', `  - ${stop(1, '2023/07/ten-bai')}`],
    draft: ['draft: true'],
    pinned: ['pinned: true'],
    source: ['source:', '  name: $1', '  url: https://$2'],
    corrections: ['corrections:', `  - date: ${stop(1, today)}`, '    text: $2'],
    photos: ['photos:', '  - file: $1', '    caption: $2', '    credit: $3'],
  };
}

function entries({ sections }: Vocabulary): Record<string, string[]> {
  return {
    'chuyen-muc': ['- slug: $1', '  name: $2', '  description: $3'],
    'chuyen-muc-con': ['- slug: $1', '  name: $2', `  parent: ${choice(3, slugsOf(sections))}`, '  description: $4'],
    'tac-gia': ['- slug: $1', '  name: $2', '  description: $3'],
    'viet-tat': ['- short: $1', '  long: $2'],
    'lien-ket-web': ['- name: $1', '  url: https://$2'],
  };
}

/** A stop of the cursor with something written there already. */
function stop(number: number, preset: string): string {
  return `\${${number}:${preset}}`;
}

/** A stop of the cursor that offers a list, or nothing to choose when the list is empty. */
function choice(number: number, values: readonly string[]): string {
  const escaped = values.map((value) => value.replace(/[\\,|$}]/g, '\\$&'));
  return escaped.length === 0 ? `$${number}` : `\${${number}|${escaped.join(',')}|}`;
}

function slugsOf(named: readonly { slug: string }[]): string[] {
  return named.map(({ slug }) => slug);
}

function namesOf(named: readonly { name: string }[]): string[] {
  return named.map(({ name }) => name);
}
