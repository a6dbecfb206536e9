import { CannotVerify, type Copy, type HeldFile, readListText, Unreadable } from './copy.ts';
import { digestOf } from './digest.ts';
import { ask, NoAnswer } from './request.ts';

/** After so many files in a row that the network did not give, the rest is not asked for. */
const patience = 20;

/**
 * An edition, or a published site, at an address. Nothing is asked of another origin.
 *
 * @param address of its front page, or of the folder around it
 * @param pauses milliseconds before each further try of a file that the network did not give
 */
export function webCopy(address: URL, pauses: readonly number[] = [500, 2000, 5000]): Copy {
  const root = rootOf(address);
  let failures = 0;

  const digest = async (path: string): Promise<string | undefined> => {
    try {
      const found = await ask(addressOf(root, path), pauses, digestOf);
      failures = 0;
      return found;
    } catch (error) {
      if (error instanceof NoAnswer && ++failures >= patience) throw lost(root, error);
      throw error;
    }
  };

  return {
    name: root.href,
    knowsItsFiles: false,
    async readList(path) {
      const place = addressOf(root, path);
      try {
        return await ask(place, pauses, (bytes) => readListText(bytes, place.href));
      } catch (error) {
        throw error instanceof Unreadable ? lost(place, error) : error;
      }
    },
    async *files(listed): AsyncGenerator<HeldFile> {
      for (const path of listed) yield { path, digest: () => digest(path) };
    },
    close: async () => {},
  };
}

/** `https://vidu.vn/kho/index.html?x` → `https://vidu.vn/kho/`. */
function rootOf(address: URL): URL {
  const root = new URL(address.origin);
  root.pathname = address.pathname.replace(/index\.html$/, '').replace(/(?<!\/)\/*$/, '/');
  return root;
}

/** Set on the root, not resolved against it: a path that begins with two slashes would name another host. */
function addressOf(root: URL, path: string): URL {
  const address = new URL(root);
  address.pathname = `${root.pathname}${path.split('/').map(encodeURIComponent).join('/')}`;
  return address;
}

function lost({ href }: URL, { message }: Error): CannotVerify {
  return new CannotVerify(
    'verify-network',
    `Không tải được ${href}: ${message}. Hãy kiểm tra địa chỉ và đường mạng rồi chạy lại.`,
    3,
  );
}
