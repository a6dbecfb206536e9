/**
 * The one element a script cannot do without.
 *
 * @throws when the page does not hold it: script and markup have drifted apart
 */
export function pick<E extends Element>(root: ParentNode, selector: string, type: abstract new () => E): E {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`Thiếu ${selector} trong trang tìm kiếm.`);
}
