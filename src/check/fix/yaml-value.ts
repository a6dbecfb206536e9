import { parseDocument } from 'yaml';

/** Whether a text is YAML without mistakes. */
export function isYaml(yaml: string): boolean {
  return readYaml(yaml) !== undefined;
}

/** What YAML says, every scalar as text, in JSON; undefined when it cannot be read. */
export function readYaml(yaml: string): string | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', stringKeys: true, prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  try {
    return JSON.stringify(document.toJS({ maxAliasCount: 100 }) ?? null);
  } catch {
    return undefined;
  }
}
