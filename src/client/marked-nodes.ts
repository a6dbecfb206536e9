import type { Stretch } from '../lib/search/excerpt.ts';

/** A text with its marked stretches in `<mark>`. */
export function markedNodes(stretches: readonly Stretch[]): (Text | HTMLElement)[] {
  return stretches.map(({ text, isMarked }) => {
    const node = document.createTextNode(text);
    if (!isMarked) return node;
    const mark = document.createElement('mark');
    mark.append(node);
    return mark;
  });
}
