import { createMarker, excerptOf, type Marker, markWords } from '../../lib/search/excerpt.ts';
import { typeset } from '../../lib/vietnamese/typeset.ts';
import { dayInWords } from '../day-in-words.ts';
import { markedNodes } from '../marked-nodes.ts';
import { fileAddress, pageAddress } from '../served/addresses.ts';
import { articleText } from './article-text.ts';
import type { SearchResult } from './engine/messages.ts';
import { pick } from './pick.ts';

/** A result on the page, and when its excerpt is there. */
export interface DrawnResult {
  item: HTMLElement;
  isComplete: Promise<void>;
}

/**
 * Draws one result from the template of `Results.astro`.
 *
 * @param marks words to mark (`createMarker`)
 * @param sectionName what a section is called
 */
export function drawResult(
  template: HTMLTemplateElement,
  result: SearchResult,
  marks: readonly string[],
  sectionName: (slug: string) => string,
): DrawnResult {
  const item = pick(document.importNode(template.content, true), '.result', HTMLElement);
  const isAsked = createMarker(marks);
  const isPhoto = result.caption !== undefined;
  const href = pageAddress(result.url);
  const link = pick(item, 'a', HTMLAnchorElement);
  link.href = isPhoto || marks.length === 0 ? href : `${href}#tim=${encodeURIComponent(marks.join(' '))}`;
  link.replaceChildren(...markedNodes(markWords(typeset(result.caption ?? result.title), isAsked)));
  pick(item, '[data-result-section]', HTMLElement).textContent = sectionName(result.section);
  const time = pick(item, 'time', HTMLTimeElement);
  time.dateTime = result.day;
  time.textContent = dayInWords(result.day);
  drawPicture(item, result);
  const excerpt = pick(item, '.result-excerpt', HTMLElement);
  if (isPhoto) {
    excerpt.textContent = [typeset(result.title), result.credit].filter((text) => text).join(' · ');
    return { item, isComplete: Promise.resolve() };
  }
  return { item, isComplete: fillExcerpt(excerpt, result, isAsked) };
}

async function fillExcerpt(place: HTMLElement, { url, day }: SearchResult, isAsked: Marker): Promise<void> {
  const text = await articleText(url, day);
  if (text === undefined) place.remove();
  else place.replaceChildren(...markedNodes(excerptOf(text, isAsked)));
}

function drawPicture(item: HTMLElement, { image }: SearchResult): void {
  const picture = pick(item, '.result-picture', HTMLImageElement);
  if (image === undefined) {
    picture.remove();
    return;
  }
  picture.src = fileAddress(image.src);
  picture.width = image.width;
  picture.height = image.height;
  item.classList.add('result-with-picture');
}
