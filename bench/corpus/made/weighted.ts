import type { Random } from '../random.ts';

/** Draws items by their weights. */
export interface Weighted<Item> {
  pick(random: Random): Item;
}

/**
 * Items and how often each is drawn beside the others.
 *
 * @throws RangeError when there are none
 */
export function weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Weighted<Item> {
  let total = 0;
  const bounds = items.map(([, weight]) => {
    total += weight;
    return total;
  });
  return {
    pick(random) {
      const drawn = random.next() * total;
      let low = 0;
      for (let high = bounds.length - 1; low < high; ) {
        const middle = (low + high) >>> 1;
        if ((bounds[middle] ?? 0) > drawn) high = middle;
        else low = middle + 1;
      }
      const found = items[low];
      if (found === undefined) throw new RangeError('There is nothing to draw from.');
      return found[0];
    },
  };
}

/** Weights of Zipf and Mandelbrot: the first items come often, most of them hardly ever. */
export function zipf<Item>(items: readonly Item[]): Weighted<Item> {
  return weighted(items.map((item, rank) => [item, 1 / (rank + 2.7) ** 1.05]));
}
