import type { Nodes, Parents, Root, Text } from 'hast';
import { typesetPieces } from '../lib/vietnamese/typeset.ts';

/**
 * Rehype: sets the text as a newspaper does (lib/vietnamese/typeset.ts), each paragraph as one run, so that quotes pair
 * across the elements within it. What stands for itself letter by letter, such as code, stays.
 */
export function rehypeTypeset() {
  return (tree: Root): void => {
    let run: Text[] = [];

    function closeRun(): void {
      const set = typesetPieces(run.map(({ value }) => value));
      for (const [index, text] of run.entries()) text.value = set[index] ?? text.value;
      run = [];
    }

    function gather({ children }: Parents): void {
      for (const child of children as Nodes[]) {
        if (child.type === 'text') run.push(child);
        if (child.type !== 'element') continue;
        if (literal.has(child.tagName)) run.push({ type: 'text', value: '\ufffc' });
        else if (child.tagName === 'br') run.push({ type: 'text', value: '\u2028' });
        else if (phrasing.has(child.tagName)) gather(child);
        else {
          closeRun();
          gather(child);
          closeRun();
        }
      }
    }

    gather(tree);
    closeRun();
  };
}

const literal = new Set(['code', 'kbd', 'pre', 'samp', 'var']);

/** Elements within a sentence. */
const phrasing = new Set('a abbr b cite del dfn em i ins mark q s small span strong sub sup time u'.split(' '));
