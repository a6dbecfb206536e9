/** sharp, for drawings that do not stand in the cache yet: to load it takes longer than to write a page, and most builds draw nothing. */
export async function loadSharp(): Promise<typeof import('sharp').default> {
  return (await import('sharp')).default;
}
