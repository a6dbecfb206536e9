import type { ArgDef, ArgsDef } from 'citty';
import { aliasesOf, nameOfWord } from './arguments.ts';
import { argumentsOf, type LoadVerb, metaOf, type Verb } from './verb.ts';

/** `vankho --help`: every verb with its sentence. */
export async function renderMainHelp(main: Verb, verbs: Record<string, LoadVerb>): Promise<string> {
  const rows = await Promise.all(
    Object.entries(verbs).map(async ([name, load]): Promise<Row> => [name, (await metaOf(await load())).description]),
  );
  return [
    (await metaOf(main)).description,
    'Cách dùng: vankho LỆNH [tùy chọn]',
    `Các lệnh:\n${table(rows)}`,
    `Chung cho mọi lệnh:\n${table(common)}`,
  ].join('\n\n');
}

/** `vankho build --help`: the verb's words and flags. */
export async function renderVerbHelp(name: string, verb: Verb): Promise<string> {
  const definitions = await argumentsOf(verb);
  const words = rowsOf(definitions, (definition) => definition.type === 'positional');
  const flags = rowsOf(definitions, (definition) => definition.type !== 'positional');
  return [
    (await metaOf(verb)).description,
    ['Cách dùng: vankho', name, ...words.map(([word]) => word), '[tùy chọn]'].join(' '),
    ...(words.length === 0 ? [] : [table(words)]),
    `Tùy chọn:\n${table([...flags, ...common])}`,
  ].join('\n\n');
}

type Row = [name: string, description: string | undefined];

const common: Row[] = [
  ['-h, --help', 'Xem cách dùng.'],
  ['--debug', 'Khi có lỗi, in cả dấu vết trong mã nguồn.'],
];

function rowsOf(definitions: ArgsDef, isWanted: (definition: ArgDef) => boolean): Row[] {
  return Object.entries(definitions)
    .filter(([, definition]) => isWanted(definition))
    .map(([name, definition]) => [spell(name, definition), definition.description]);
}

/** `--content THƯ-MỤC`, `-p, --port SỐ`, `html|wxr|jsonl`, `NGUỒN`. */
function spell(name: string, definition: ArgDef): string {
  if (definition.type === 'positional') return nameOfWord(name, definition);
  const aliases = aliasesOf(definition).map((alias) => (alias.length === 1 ? `-${alias}` : `--${alias}`));
  const flag = [...aliases, `--${name}`].join(', ');
  const hint = definition.type === 'enum' ? definition.options?.join('|') : definition.valueHint;
  return hint === undefined ? flag : `${flag} ${hint}`;
}

function table(rows: Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, description = '']) => `  ${name.padEnd(width)}  ${description}`.trimEnd()).join('\n');
}
