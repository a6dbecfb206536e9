/** Where a request leads, below the folder that is served. */
export type Place =
  | { kind: 'inside'; segments: string[]; isFolder: boolean; asFolder: string }
  | { kind: 'elsewhere'; location: string }
  | { kind: 'outside' }
  | { kind: 'malformed' };

/**
 * Reads the target of a request. Only names of files and folders come out: no `..`, encoded or not, no backslash (a
 * separator on Windows, and `/\host` is another host to browsers), no NUL.
 *
 * @param target `/luu-tru/2023/?q=1`, as in the request's first line
 * @param base `/` or `/luu-tru/`
 * @example locate('/luu-tru/2023/08', '/luu-tru/')
 * // { kind: 'inside', segments: ['2023', '08'], isFolder: false, asFolder: '/luu-tru/2023/08/' }
 */
export function locate(target: string, base: string): Place {
  const queryStart = target.indexOf('?');
  const rawPath = queryStart === -1 ? target : target.slice(0, queryStart);
  const query = queryStart === -1 ? '' : target.slice(queryStart);
  const path = decode(rawPath);
  if (path === undefined || !path.startsWith('/') || /[\\\0]/.test(path)) return { kind: 'malformed' };
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '..' || segment === '.')) return { kind: 'outside' };

  if (path === '/' && base !== '/') return { kind: 'elsewhere', location: base + query };
  const baseSegments = base.split('/').filter((segment) => segment !== '');
  if (baseSegments.some((segment, index) => segment !== segments[index])) return { kind: 'outside' };
  return {
    kind: 'inside',
    segments: segments.slice(baseSegments.length),
    isFolder: path.endsWith('/'),
    // One slash at the start: `//host` would lead to another host.
    asFolder: `${rawPath.replace(/\/{2,}/g, '/')}/${query}`,
  };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
