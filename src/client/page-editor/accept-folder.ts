/** Chromium's picker of folders, which TypeScript does not know. */
declare global {
  interface Window {
    showDirectoryPicker?: (options?: unknown) => Promise<FileSystemDirectoryHandle>;
  }
}

/**
 * Sveltia (0.221) takes a folder for the right one when `.git` stands in it. The right one is that in which the configuration finds the
 * newsroom's settings, under git or not: the folder that was picked says it has `.git` exactly then.
 */
export function acceptContentFolder(): void {
  const settings = document.querySelector<HTMLElement>('[data-settings]')?.dataset.settings;
  const pick = window.showDirectoryPicker?.bind(window);
  if (settings === undefined || pick === undefined) return;
  window.showDirectoryPicker = async (options) => {
    const picked = await pick(options);
    const open = picked.getDirectoryHandle.bind(picked);
    picked.getDirectoryHandle = async (name, how) => {
      if (name !== '.git') return open(name, how);
      await findFile(picked, settings);
      return picked;
    };
    return picked;
  };
}

/** @throws NotFoundError when there is no such file */
async function findFile(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
  const names = path.split('/');
  const file = names.pop() ?? '';
  let place = folder;
  for (const name of names) place = await place.getDirectoryHandle(name);
  await place.getFileHandle(file);
}
