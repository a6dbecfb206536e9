/**
 * Cuts pictures that stand together into rows of two or three, the fuller rows last: 2, 3, 2+2, 2+3, 3+3, 2+2+3 … One alone
 * is a row of its own.
 */
export function cutIntoRows<Item>(items: readonly Item[]): Item[][] {
  const pairs = items.length < 2 ? 0 : [0, 2, 1][items.length % 3];
  const rows: Item[][] = [];
  for (let start = 0; start < items.length; ) {
    const length = rows.length < (pairs ?? 0) ? 2 : 3;
    rows.push(items.slice(start, start + length));
    start += length;
  }
  return rows;
}
