import { z } from 'zod';
import type { KeyTexts } from '../i18n/keys.ts';

/** The part of JSON Schema (draft 7) that ours need, with what the YAML extension of VS Code reads beside it. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  not?: JsonSchema;
  enum?: string[];
  enumDescriptions?: string[];
  examples?: string[];
  pattern?: string;
  patternErrorMessage?: string;
}

/**
 * A schema of content as a program reads it that knows YAML and none of our code: what it refuses, a build refuses or warns of; what
 * it passes may still be wrong.
 *
 * @param texts what to tell of the keys
 */
export function jsonSchemaOf(schema: z.ZodType, texts: KeyTexts): JsonSchema {
  const options = { target: 'draft-7', io: 'input', unrepresentable: 'any' } as const;
  const { $schema, ...shape } = z.toJSONSchema(schema, options) as JsonSchema;
  return { $schema, ...asTyped(shape, texts) };
}

/** Changes whatever text a key may hold, in lists and choices too. */
export function changeTexts(schema: JsonSchema, change: (text: JsonSchema) => JsonSchema): JsonSchema {
  if (schema.items !== undefined) return { ...schema, items: changeTexts(schema.items, change) };
  if (schema.anyOf !== undefined) return { ...schema, anyOf: schema.anyOf.map((each) => changeTexts(each, change)) };
  return isText(schema) ? change(schema) : schema;
}

/**
 * Our schemas see every scalar as the text that was typed; other programs see numbers, truth values, and nothing where a key was
 * left empty. Of these, programs propose what a schema names: a truth value for a title and `null` would be wrong, so they
 * are let in without a name.
 */
function asTyped(schema: JsonSchema, texts: KeyTexts): JsonSchema {
  if (schema.anyOf !== undefined) return { ...schema, anyOf: schema.anyOf.map((each) => asTyped(each, texts)) };
  if (schema.items !== undefined) return { ...schema, items: asTyped(schema.items, texts) };
  if (schema.properties !== undefined) return asMapping(schema, schema.properties, texts);
  if (schema.enum?.includes('true')) return flag;
  if (schema.enum !== undefined) return schema;
  const text = { ...schema, type: ['string', 'number'] };
  return schema.pattern === undefined ? { anyOf: [text, unnamed('boolean')] } : text;
}

/** Typed with quotes or without. */
const flag: JsonSchema = {
  type: ['boolean', 'string'],
  pattern: '^(?:true|false)$',
  patternErrorMessage: 'chỉ nhận true hoặc false',
};

function asMapping(schema: JsonSchema, properties: Record<string, JsonSchema>, texts: KeyTexts): JsonSchema {
  const { required = [] } = schema;
  const entries = Object.entries(properties).map(([key, property]): [string, JsonSchema] => {
    const { label, about, keys = {} } = texts[key] ?? { label: key, about: '' };
    const typed = asTyped(property, keys);
    return [key, { title: label, description: about, ...(required.includes(key) ? typed : orEmpty(typed)) }];
  });
  return { ...schema, properties: Object.fromEntries(entries), additionalProperties: false };
}

/** A key that need not be written may stand there with nothing behind it. */
function orEmpty(schema: JsonSchema): JsonSchema {
  if (schema.anyOf !== undefined) return { ...schema, anyOf: [...schema.anyOf, unnamed('null')] };
  const pattern = schema.pattern === undefined ? {} : { pattern: `^$|(?:${schema.pattern})` };
  return { anyOf: [{ ...schema, ...pattern }, unnamed('null')] };
}

/** Values of one type, told by what they are not. */
function unnamed(type: 'boolean' | 'null'): JsonSchema {
  return { not: { type: ['array', 'object', 'string', 'number', 'boolean', 'null'].filter((each) => each !== type) } };
}

function isText({ type = [] }: JsonSchema): boolean {
  return [type].flat().includes('string');
}
