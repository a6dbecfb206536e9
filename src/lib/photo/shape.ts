/**
 * Shapes that a wall of photographs knows, width by height in hundredths. A class, because a strict content policy forbids
 * sizes of one's own: rows of a wall are as high as they are wide in proportion, and `styles/wall.css` says how.
 * Neighbours differ by less than a fifth, so that at most a tenth of a picture is cut off.
 */
export const shapes = [50, 60, 70, 80, 90, 100, 115, 133, 150, 178, 210, 250, 300] as const;

/**
 * The class of the shape nearest to a photograph's.
 *
 * @example shapeClass(3000, 2000) // 'shape-150'
 */
export function shapeClass(width: number, height: number): string {
  const ratio = (100 * width) / Math.max(1, height);
  const difference = (shape: number): number => Math.abs(Math.log(ratio / shape));
  const nearest = shapes.reduce((best, shape) => (difference(shape) < difference(best) ? shape : best));
  return `shape-${nearest}`;
}

/** Width by height of a class of shape, for `sizes`: `shape-150` → 1.5. */
export function shapeRatio(shape: string): number {
  return Number(shape.slice(shape.lastIndexOf('-') + 1)) / 100;
}
