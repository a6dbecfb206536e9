/** A row of numbers from 0 to 1, and what is drawn with them. */
export interface Random {
  /** From 0 to 1, 1 left out. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** One of the items, each as likely. */
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** A number whose logarithm is spread normally: half of all lie below the median. */
  logNormal(median: number, spread: number): number;
}

/** The same row for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  const next = randomNumbers(seed);
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
    logNormal(median, spread) {
      // Box and Muller; 1 - next() is never 0.
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
