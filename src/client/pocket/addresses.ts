import type * as served from '../served/addresses.ts';

/** How links are spelt where no server looks for `index.html`. */
export const pageAddress: typeof served.pageAddress = (path) => {
  const [, page = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  return fileAddress(`${page}index.html${rest}`);
};

export const fileAddress: typeof served.fileAddress = (path) => (document.documentElement.dataset.base ?? './') + path;
