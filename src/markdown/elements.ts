import type { Parents, Root } from 'hast';

/** Whether a tree holds an element of one of these names. */
export function holdsAny(tree: Root, tagNames: readonly string[]): boolean {
  const rest: Parents[] = [tree];
  for (let parent = rest.pop(); parent !== undefined; parent = rest.pop()) {
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      if (tagNames.includes(child.tagName)) return true;
      rest.push(child);
    }
  }
  return false;
}
