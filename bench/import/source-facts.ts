/** What a body holds, read without any code of the importer's. */
export interface SourceFacts {
  /** Letters and digits, summary included. */
  letters: Map<string, number>;
  /** Captions of the photographs, '' for one without. */
  captions: string[];
}

/** Reads a body with regular expressions: tags are cut out, the cell behind a photograph is its caption. */
export function readSource(html: string): SourceFacts {
  return { letters: lettersOf(plain(html)), captions: captionsOf(html) };
}

/** How often each letter and digit occurs; the Icelandic `Ð` counts as the `Đ` that is meant. */
export function lettersOf(text: string): Map<string, number> {
  const letters = new Map<string, number>();
  for (const [letter] of text
    .replaceAll('\u00d0', 'Đ')
    .normalize('NFKC')
    .matchAll(/[\p{L}\p{N}]/gu))
    letters.set(letter, (letters.get(letter) ?? 0) + 1);
  return letters;
}

/** Letters of the first that the second lacks. */
export function lacking(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  return [...first].reduce((sum, [letter, count]) => sum + Math.max(0, count - (second.get(letter) ?? 0)), 0);
}

function captionsOf(html: string): string[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/g)].flatMap(([table]) => {
    const images = [...table.matchAll(/<img\b[^>]*>/g)].filter(([image]) => !/width:\s*20px/.test(image));
    return images.map((_, index) => (index === images.length - 1 ? plain(table).replace(/\s+/g, ' ').trim() : ''));
  });
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
}
