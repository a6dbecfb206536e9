import { z } from 'zod';

/** A key that a schema does not know. */
export interface UnknownKey {
  path: PropertyKey[];
  /** Those that may stand in its place. */
  known: string[];
}

/**
 * Every key of a value, at any depth, that the schema of its place does not know: zod passes them over, an editor has misspelt
 * one. What has another shape than its schema is left to the schema.
 */
export function findUnknownKeys(schema: z.ZodType, value: unknown, path: PropertyKey[] = []): UnknownKey[] {
  if (typeof value !== 'object' || value === null) return [];
  const forms = formsOf(schema);
  if (Array.isArray(value)) {
    const list = forms.find((form) => form instanceof z.ZodArray);
    const item = list?.element as z.ZodType | undefined;
    return item === undefined ? [] : value.flatMap((each, index) => findUnknownKeys(item, each, [...path, index]));
  }
  const mapping = forms.find((form) => form instanceof z.ZodObject);
  if (mapping === undefined) return [];
  const { shape } = mapping as z.ZodObject;
  return Object.entries(value).flatMap(([key, each]) => {
    if (!Object.hasOwn(shape, key)) return [{ path: [...path, key], known: Object.keys(shape) }];
    return findUnknownKeys(shape[key] as z.ZodType, each, [...path, key]);
  });
}

/** What a schema takes once all that only wraps it is off: several forms where it offers a choice. */
function formsOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return formsOf(schema.unwrap());
  if (schema instanceof z.ZodPipe) return [...formsOf(schema.in), ...formsOf(schema.out)];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(formsOf);
  return schema instanceof z.ZodTransform ? [] : [schema];
}
