import { handOver, scriptOf } from '../../lib/pocket/script-files.ts';
import { fileAddress } from './addresses.ts';

declare global {
  interface Window {
    /** Called by scripts that carry something. */
    [handOver]?: (path: string, content: string) => void;
  }
}

/** What a script has handed over, until its end is told, which comes at once. */
const arrived = new Map<string, string>();

window[handOver] = (path, content) => {
  arrived.set(path, content);
};

/**
 * Loads what a script of the edition carries.
 *
 * @param path of what is carried, from the root
 * @throws when the edition, or this copy of it, has no such script
 */
export function loadCarried(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (): void => {
      script.remove();
      const content = arrived.get(path);
      arrived.delete(path);
      if (content === undefined) reject(new Error(path));
      else resolve(content);
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = fileAddress(scriptOf(path));
    document.head.append(script);
  });
}
