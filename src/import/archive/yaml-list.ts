import { readFile, writeFile } from 'node:fs/promises';
import { type Document, isSeq, parseDocument } from 'yaml';

/**
 * Adds items to a YAML file that holds a list, keeping its comments and what else stands there; creates the file with a
 * heading when it does not exist. Does nothing without items.
 *
 * @param heading comment lines for a new file, without `#`
 */
export async function appendToYamlList(
  path: string,
  items: readonly object[],
  heading: readonly string[],
): Promise<void> {
  if (items.length === 0) return;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return heading.map((line) => `# ${line}\n`).join('');
  });
  // Failsafe, as everywhere in content/: a slug `001` stays what it is.
  const document: Document = parseDocument(text, { schema: 'failsafe' });
  if (isSeq(document.contents)) for (const item of items) document.add(document.createNode(item));
  else document.contents = document.createNode(items);
  await writeFile(path, document.toString({ lineWidth: 0 }));
}
