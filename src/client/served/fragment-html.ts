/**
 * Fetches a part that several pages share.
 *
 * @param source its address
 * @returns undefined when the site has none
 * @throws when the line is down
 */
export async function fragmentHtml(source: string): Promise<string | undefined> {
  const response = await fetch(source);
  return response.ok ? response.text() : undefined;
}
