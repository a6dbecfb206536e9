import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Lets the browser's picker of folders give a copy of a content folder, in the browser's own file system: a real picker needs a person.
 *
 * @param contentDir whose texts and settings are copied
 * @param place where they stand in the picked folder: `content/`, or empty
 */
export async function givePicker(page: Page, contentDir: string, place: string): Promise<void> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name));
  const texts = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const file = join(parentPath, name);
    return [place + file.slice(contentDir.length + 1), await readFile(file, 'utf8')];
  });
  await page.addInitScript(
    (given) => {
      const picker = async (): Promise<FileSystemDirectoryHandle> => {
        const root = await navigator.storage.getDirectory();
        const picked = await root.getDirectoryHandle('kho', { create: true });
        for (const [path, text] of given) {
          const names = path.split('/');
          const name = names.pop() ?? '';
          let folder = picked;
          for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
          const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
          await file.write(text);
          await file.close();
        }
        return picked;
      };
      Object.assign(window, { showDirectoryPicker: picker });
    },
    await Promise.all(texts),
  );
}

/** Text of a file of the folder that was picked. */
export async function readPicked(page: Page, path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    let folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kho');
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    for (const each of names) folder = await folder.getDirectoryHandle(each);
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, path);
}

/** Paths of the texts of the folder that was picked. */
export async function listPicked(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle, above: string): Promise<void> => {
      // TypeScript's DOM knows no iteration over folders.
      const entries = (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries();
      for await (const [name, handle] of entries) {
        if (handle.kind === 'directory') await walk(handle as FileSystemDirectoryHandle, `${above}${name}/`);
        else paths.push(above + name);
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('kho'), '');
    return paths.sort();
  });
}
