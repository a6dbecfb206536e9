import type { Element, ElementContent, Root } from 'hast';

/** What stands in the place of an element, by what the place can hold. */
export interface Replacement {
  /** Between paragraphs. */
  block: ElementContent;
  /** Within a sentence. */
  inline: ElementContent;
  /** Within a link, which can hold no other. */
  words: string;
}

type Place = 'block' | 'inline' | 'link';

/**
 * Puts something else in the place of elements. Where they stand alone in a paragraph, or with pictures only, the paragraph
 * gives way to blocks; within a sentence it stays.
 *
 * @param replace undefined for elements that stay, null for those that go
 */
export function replaceElements(tree: Root, replace: (element: Element) => Replacement | null | undefined): void {
  function within(children: readonly Node[], place: Place): Node[] {
    return children.flatMap((child): Node[] => {
      if (child.type !== 'element') return [child];
      const found = replace(child);
      if (found === null) return [];
      if (found !== undefined) {
        return [
          place === 'block' ? found.block : place === 'inline' ? found.inline : { type: 'text', value: found.words },
        ];
      }
      if (child.tagName === 'p' && place === 'block' && givesWay(child)) return opened(child);
      child.children = within(child.children, placeIn(child, place)) as ElementContent[];
      return [child];
    });
  }

  /** A paragraph that holds pictures only: what stays of it as paragraphs, and the blocks between them. */
  function opened(paragraph: Element): Node[] {
    const parts: Node[] = [];
    let rest: ElementContent[] = [];
    const close = (): void => {
      if (rest.some((each) => !isSpace(each))) parts.push({ ...paragraph, children: rest });
      rest = [];
    };
    for (const child of paragraph.children) {
      const found = child.type === 'element' ? replace(child) : undefined;
      if (found === null) continue;
      if (found === undefined) rest.push(...(within([child], 'inline') as ElementContent[]));
      else {
        close();
        parts.push(found.block);
      }
    }
    close();
    return parts;
  }

  /** Whether it holds pictures and what gives way, and some of the latter. */
  function givesWay({ children }: Element): boolean {
    const isReplaced = (child: ElementContent): boolean => child.type === 'element' && replace(child) !== undefined;
    const isPicture = (child: ElementContent): boolean => child.type === 'element' && /^(?:img|a)$/.test(child.tagName);
    return (
      children.some(isReplaced) && children.every((child) => isSpace(child) || isPicture(child) || isReplaced(child))
    );
  }

  tree.children = within(tree.children, 'block') as Root['children'];
}

type Node = Root['children'][number];

const blocks =
  /^(?:article|aside|blockquote|body|center|dd|details|div|figure|footer|header|html|li|main|nav|section|table|tbody|td|tfoot|th|thead|tr)$/;

function placeIn({ tagName }: Element, place: Place): Place {
  if (tagName === 'a' || place === 'link') return 'link';
  return place === 'block' && blocks.test(tagName) ? 'block' : 'inline';
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'text' ? node.value.trim() === '' : node.type === 'element' && node.tagName === 'br';
}
