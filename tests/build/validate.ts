import { HtmlValidate, type Message, StaticConfigLoader } from 'html-validate';
import type { Published } from './site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Safari takes a list without markers for no list, unless its role says so.
      'no-redundant-role': ['error', { exclude: ['list'] }],
      // Headlines are the editors', and as long as they write them.
      'long-title': 'off',
    },
  }),
);

/** Fragments of the days: one form, 366 of them. */
const fragmentOfDay = /^manh\/ngay-nay\/(?!08-03|02-29)/;

/**
 * Validates pages against HTML's grammar and what it asks of accessible markup.
 *
 * @param except pages that are passed over
 * @returns complaints, each with its page; none for valid pages
 */
export async function validatePages(site: Published, except: readonly string[] = []): Promise<string[]> {
  const complaints: string[] = [];
  for (const name of (await site.tree()).keys()) {
    if (!name.endsWith('.html') || except.includes(name) || fragmentOfDay.test(name)) continue;
    const html = await site.read(name);
    const { results } = await validator.validateString(html, name);
    const messages = results.flatMap((result) => result.messages).filter((message) => !isInTemplate(message));
    complaints.push(...messages.map(({ message, selector }) => `${name}: ${message} (${selector})`));
  }
  return complaints;
}

/** What a script fills in first need not conform (HTML, section 4.12.3). */
function isInTemplate({ selector }: Message): boolean {
  return selector?.includes(' > template > ') ?? false;
}
