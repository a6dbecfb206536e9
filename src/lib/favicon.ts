/**
 * An icon for a newsroom that has drawn none: the first letter of its name on its colour.
 *
 * @param name of the site
 * @param colour of the accent, `#a6192e`
 * @returns SVG
 */
export function drawFavicon(name: string, colour: string): string {
  const letter = /\p{L}/u.exec(name.normalize('NFC'))?.[0].toLocaleUpperCase('vi') ?? 'V';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="${colour}"/><text x="32" y="46" font-family="Georgia,'Times New Roman',serif" font-size="40" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>\n`;
}
