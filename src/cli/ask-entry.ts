import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, select, text } from '@clack/prompts';
import { freeSlug, placeTaken } from '../editor/create.ts';
import { addressOf, type NewEntry, slugOf, whyNot } from '../editor/new-file.ts';
import type { Newsroom } from '../editor/read-newsroom.ts';

/** What the flags have said of a new entry. */
export interface Given extends Omit<NewEntry, 'title'> {
  title?: string;
  slug?: string;
}

/** Where questions are asked and answered; standard output is kept for the result. */
interface Terminal {
  input: Readable;
  output: Writable;
}

/**
 * Asks on the terminal for whatever the flags have left open.
 *
 * @returns undefined when the editor changed their mind
 */
export async function askEntry(
  given: Given,
  newsroom: Newsroom,
  contentDir: string,
  terminal: Terminal = { input: process.stdin, output: process.stderr },
): Promise<Given | undefined> {
  let entry = given;
  for (const ask of [askTitle, askSection, askAuthor, askFolder, askSlug]) {
    const answer = await ask(entry, terminal, newsroom, contentDir);
    if (answer === undefined) return undefined;
    entry = { ...entry, ...answer };
  }
  return entry;
}

/** Nothing when there is no need to ask, undefined when the editor has had enough. */
type Answer = Promise<Partial<Given> | undefined>;

async function askTitle({ kind, title }: Given, terminal: Terminal): Answer {
  if (title !== undefined) return {};
  const answer = await text({
    ...terminal,
    message: kind === 'album' ? 'Tên album' : 'Tiêu đề bài',
    validate: (value) => (value?.trim() ? undefined : 'Hãy gõ tiêu đề.'),
  });
  return isCancel(answer) ? undefined : { title: answer.trim() };
}

async function askSection({ kind, category }: Given, terminal: Terminal, { sections }: Newsroom): Answer {
  if (kind === 'album' || category !== undefined) return {};
  const answer = await select({
    ...terminal,
    message: 'Chuyên mục (phím mũi tên để chọn)',
    maxItems: 12,
    showInstructions: false, // They are in English.
    options: sections.map(({ slug, name, parent }) => ({
      value: slug,
      label: parent ? `  ${name}` : name,
      hint: slug,
    })),
  });
  return isCancel(answer) ? undefined : { category: answer };
}

async function askAuthor({ kind, authors }: Given, terminal: Terminal, newsroom: Newsroom): Answer {
  if (kind === 'album' || authors.length > 0) return {};
  const answer = await text({
    ...terminal,
    message: 'Tác giả (để trống nếu chưa có)',
    placeholder: newsroom.authors[0] && `ví dụ ${newsroom.authors[0].name}`,
    defaultValue: '',
  });
  return isCancel(answer) ? undefined : { authors: splitList(answer) };
}

async function askFolder({ kind, hasFolder }: Given, terminal: Terminal): Answer {
  if (kind === 'album' || hasFolder) return {};
  const message = 'Bài có ảnh hay tệp kèm không?';
  const answer = await confirm({ ...terminal, message, active: 'Có', inactive: 'Không' });
  return isCancel(answer) ? undefined : { hasFolder: answer };
}

/** Only when the title gives none, or one that is taken. */
async function askSlug(entry: Given, terminal: Terminal, _: Newsroom, contentDir: string): Answer {
  const slug = entry.slug ?? slugOf({ kind: entry.kind, title: entry.title ?? '' });
  const problemOf = (value = ''): string | undefined => {
    const reason = whyNot(entry.kind, value);
    if (reason !== undefined) return `Không dùng được tên “${value}”: ${reason}.`;
    const taken = placeTaken(contentDir, entry, value);
    return taken === undefined ? undefined : `Đã có ${taken}.`;
  };
  const problem = problemOf(slug);
  if (problem === undefined) return {};
  const answer = await text({
    ...terminal,
    message: `${problem} Đặt phần cuối của địa chỉ ${addressOf(entry, '…')}`,
    initialValue: slug === '' ? '' : freeSlug(contentDir, entry, slug),
    validate: problemOf,
  });
  return isCancel(answer) ? undefined : { slug: answer };
}

/** Names between commas. */
export function splitList(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
