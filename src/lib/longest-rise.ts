/**
 * The longest rise within a sequence of different numbers: places whose numbers only go up. In n log n steps, by patience sorting.
 *
 * @returns places, ascending
 * @example longestRise([11, 0, 1, 2]) // [1, 2, 3]
 */
export function longestRise(values: readonly number[]): number[] {
  // For each length, the place of the smallest number that ends a rise of it; for each place, the one before it.
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  }
  const rise: number[] = [];
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) rise.push(place);
  return rise.reverse();
}
