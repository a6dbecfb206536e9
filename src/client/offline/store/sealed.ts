/** Digest of the body, under which a response is put into a cache. */
const header = 'x-vankho-sha256';

/** A response to be kept: it bears the digest of its body, so that lost bytes are noticed. */
export async function seal(response: Response, body: ArrayBuffer): Promise<Response> {
  const headers = new Headers({ [header]: await digestOf(body), 'content-length': String(body.byteLength) });
  const type = response.headers.get('content-type');
  if (type !== null) headers.set('content-type', type);
  return new Response(body, { headers });
}

/**
 * Opens a response that was kept.
 *
 * @returns undefined when its body is not the one that was sealed
 */
export async function unseal(response: Response): Promise<Response | undefined> {
  const body = await response.arrayBuffer().catch(() => undefined);
  if (body === undefined || response.headers.get(header) !== (await digestOf(body))) return undefined;
  return new Response(body, { headers: response.headers });
}

/** SHA-256, hexadecimal. */
export async function digestOf(body: ArrayBuffer): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
