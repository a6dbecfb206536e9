export type Encoding = 'br' | 'gzip';

/**
 * The compression to use for a text, brotli before gzip (RFC 9110, section 12.5.3).
 *
 * @param accepted the `Accept-Encoding` header
 * @example chooseEncoding('gzip, br;q=0') // 'gzip'
 */
export function chooseEncoding(accepted: string | string[] | undefined): Encoding | undefined {
  const refused = new Set<string>();
  const offered = new Set<string>();
  for (const item of String(accepted ?? '').split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(\.0{0,3})?$/.test(parameter));
    (isRefused ? refused : offered).add(name);
  }
  return (['br', 'gzip'] as const).find(
    (encoding) => offered.has(encoding) || (offered.has('*') && !refused.has(encoding)),
  );
}
