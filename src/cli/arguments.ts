import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ArgDef, ArgsDef } from 'citty';
import { closest, distance } from 'fastest-levenshtein';
import { Refusal, type RefusalCode } from '../lib/refusals.ts';

/** The user typed something we do not understand: exit code 2. */
export class UsageError extends Refusal {
  constructor(code: RefusalCode, message: string) {
    super(code, message, 2);
  }
}

/** For verbs: `throw usageError('Cổng phải là một số.')`. */
export function usageError(message: string): UsageError {
  return new UsageError('usage', `${message} Xem cách dùng bằng --help.`);
}

/** `--help` and `-h`, which every verb answers. */
export function isHelpFlag(argument: string): boolean {
  return argument === '--help' || argument === '-h';
}

export function unknownVerb(name: string, known: string[]): UsageError {
  return usageError(`Không có lệnh “${name}”.${suggestion(name, known)}`);
}

/**
 * Refuses what citty lets pass: unknown flags, flags without their value, words too many or too few.
 *
 * @param rawArgs what stands after the verb
 * @param definitions the verb's arguments, as given to citty
 * @throws UsageError on the first thing wrong
 */
export function checkArguments(rawArgs: string[], definitions: ArgsDef): void {
  const options = knownOptions(definitions);
  const { tokens } = parseArgs({ args: rawArgs, options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option') checkOption(token, options);
  }
  checkChoices(tokens, definitions);
  checkWords(
    tokens.flatMap((token) => (token.kind === 'positional' ? token.value : [])),
    definitions,
  );
}

/**
 * A port as the user typed it.
 *
 * @throws UsageError when it is not a whole number from 0 to 65535
 */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw usageError(`Cổng “${text}” không phải là số từ 0 đến 65535.`);
  return port;
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>['tokens']>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** The verb's flags as `node:util` wants them; an alias of one letter is a short flag. */
function knownOptions(definitions: ArgsDef): Options {
  const options: Options = {};
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition.type === 'positional') continue;
    const aliases = aliasesOf(definition);
    const short = aliases.find((alias) => alias.length === 1);
    const type = definition.type === 'string' || definition.type === 'enum' ? 'string' : 'boolean';
    options[name] = short === undefined ? { type } : { type, short };
    for (const alias of aliases) if (alias.length > 1) options[alias] = { type };
    if (type === 'boolean') options[`no-${name}`] = { type };
  }
  return options;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const flags = Object.keys(options).map((known) => `--${known}`);
    throw usageError(`Không có tùy chọn “${rawName}”.${suggestion(rawName, flags)}`);
  }
  if (option.type === 'boolean' && value !== undefined) throw usageError(`Tùy chọn “${rawName}” không nhận giá trị.`);
  const hasSwallowedFlag = inlineValue === false && value.startsWith('-');
  if (option.type === 'string' && (!value || hasSwallowedFlag)) {
    throw usageError(`Tùy chọn “${rawName}” cần một giá trị đi kèm.`);
  }
}

function checkChoices(tokens: Token[], definitions: ArgsDef): void {
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    const choices = choicesOf(definitions[token.name]);
    if (choices.length > 0 && !choices.includes(token.value)) {
      throw usageError(`Tùy chọn “${token.rawName}” không có giá trị “${token.value}”: chọn ${choices.join(', ')}.`);
    }
  }
}

function choicesOf(definition: ArgDef | undefined): string[] {
  return definition !== undefined && definition.type === 'enum' ? (definition.options ?? []) : [];
}

function checkWords(words: string[], definitions: ArgsDef): void {
  const expected = Object.entries(definitions).filter(([, definition]) => definition.type === 'positional');
  const [, last] = expected.at(-1) ?? [];
  const extra = words[expected.length];
  if (extra !== undefined && !(last && takesMore(last))) throw usageError(`Thừa “${extra}”.`);
  const missing = expected.slice(words.length).find(([, definition]) => isNeeded(definition));
  if (missing !== undefined) throw usageError(`Thiếu ${nameOfWord(...missing)}.`);
}

/** How help and messages call a word: `NGUỒN`. */
export function nameOfWord(name: string, definition: ArgDef): string {
  return definition.valueHint ?? name.toUpperCase();
}

/** Whether a word may be followed by more of its kind: `LÁT…`. */
function takesMore({ valueHint = '' }: ArgDef): boolean {
  return valueHint.endsWith('…');
}

/** Other names of a flag, `p` of `--port` among them. */
export function aliasesOf(definition: ArgDef): string[] {
  return 'alias' in definition ? [definition.alias ?? []].flat() : [];
}

/** As citty sees it: a word is needed unless it says otherwise. */
function isNeeded({ required, default: preset }: ArgDef): boolean {
  return required !== false && preset === undefined;
}

/** ` Ý bạn là “build”?`, or nothing when no name is near. */
function suggestion(typed: string, known: string[]): string {
  const nearest = known.length === 0 ? '' : closest(typed, known);
  return nearest !== '' && distance(typed, nearest) <= 2 ? ` Ý bạn là “${nearest}”?` : '';
}
