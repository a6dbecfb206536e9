/** How links are spelt on a site that is served: folders end with a slash. */

/** Address of a page, by its path from the root: `2023/08/x/`. */
export function pageAddress(path: string): string {
  return fileAddress(path);
}

/** Address of a file, by its path from the root. */
export function fileAddress(path: string): string {
  return (document.documentElement.dataset.base ?? '/') + path;
}
