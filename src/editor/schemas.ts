import {
  abbreviationKeys,
  albumKeys,
  articleKeys,
  pageKeys,
  sectionKeys,
  settingsKeys,
  termKeys,
} from '../i18n/keys.ts';
import type { Section, Term } from '../lib/archive/types.ts';
import { abbreviationsSchema } from '../schemas/abbreviations.ts';
import { albumSchema } from '../schemas/album.ts';
import { articleSchema } from '../schemas/article.ts';
import { pageSchema } from '../schemas/page.ts';
import { sectionsSchema } from '../schemas/sections.ts';
import { settingsSchema } from '../schemas/settings.ts';
import { termsSchema } from '../schemas/terms.ts';
import { changeTexts, type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** What of an archive an editor's program can offer while they type. */
export interface Vocabulary {
  sections: readonly Section[];
  /** Slugs that sections had before: still understood. */
  formerSections: readonly string[];
  /** Those of `tac-gia.yaml`. */
  authors: readonly Term[];
  /** Those of `chu-de.yaml`. */
  topics: readonly Term[];
}

/** JSON Schemas by the name of the kind of file they speak of. */
export function contentSchemas(vocabulary: Vocabulary): Record<string, JsonSchema> {
  const zone = 'UTC'; // Decides what a reading of the clock means, not how it is written.
  const { authors, topics } = vocabulary;
  const article = jsonSchemaOf(articleSchema(zone), articleKeys);
  const sections = jsonSchemaOf(sectionsSchema, sectionKeys);
  const settings = jsonSchemaOf(settingsSchema, settingsKeys);
  return {
    'bai-viet': withTexts(article, {
      category: oneOf(vocabulary, vocabulary.formerSections),
      author: forInstance(authors),
      tags: forInstance(topics),
    }),
    album: jsonSchemaOf(albumSchema(zone), albumKeys),
    trang: jsonSchemaOf(pageSchema, pageKeys),
    'trang-web': withTexts(settings, { menu: oneOf(vocabulary) }),
    'chuyen-muc': { ...sections, items: withTexts(sections.items ?? {}, { parent: oneOf(vocabulary) }) },
    'tac-gia': jsonSchemaOf(termsSchema, termKeys),
    'chu-de': jsonSchemaOf(termsSchema, termKeys),
    'viet-tat': jsonSchemaOf(abbreviationsSchema, abbreviationKeys),
  };
}

type Change = (text: JsonSchema) => JsonSchema;

function withTexts(schema: JsonSchema, changes: Record<string, Change>): JsonSchema {
  const entries = Object.entries(schema.properties ?? {}).map(([key, property]): [string, JsonSchema] => {
    const change = changes[key];
    return [key, change === undefined ? property : changeTexts(property, change)];
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}

/** The slug of a section, of one that was in use before where that is understood; anything when there are no sections yet. */
function oneOf({ sections }: Vocabulary, former: readonly string[] = []): Change {
  if (sections.length === 0) return (text) => text;
  const slugs = { enum: [...sections.map(({ slug }) => slug), ...former] };
  const descriptions = { enumDescriptions: [...sections.map(({ name }) => name), ...former.map(() => 'Slug cũ')] };
  return (text) => ({ ...text, type: 'string', ...slugs, ...descriptions });
}

/** Names to choose from; others are as good. */
function forInstance(terms: readonly Term[]): Change {
  return (text) => (terms.length === 0 ? text : { ...text, examples: terms.map(({ name }) => name) });
}
