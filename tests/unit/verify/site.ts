import { hash } from 'node:crypto';
import type { Files } from './edition.ts';
import { withList } from './edition.ts';

export const listName = 'du-lieu/ma-bam/goc-0123456789abcdef.txt';

/** A published site with the list of its files, and the root that names the list and the open data. */
export function publishedSite(): Files {
  const pages: Files = new Map([
    ['index.html', Buffer.from('<h1>Văn khố</h1>')],
    ['2023/08/họp báo/index.html', Buffer.from('<p>Đảng ủy</p>')],
    ['_anh/a1b2-640.avif', Buffer.from('ảnh')],
  ]);
  const list = withList(pages, listName).get(listName) ?? Buffer.alloc(0);
  const data = Buffer.from('tiêu đề');
  const root = [
    `${hash('sha256', data)}  2023/08.csv\n`,
    `${hash('sha256', list)}  ${listName.replace('du-lieu/', '')}\n`,
  ].join('');
  return new Map([
    ...pages,
    [listName, list],
    ['du-lieu/2023/08.csv', data],
    ['du-lieu/SHA256SUMS', Buffer.from(root)],
    ['.vankho', Buffer.from('x')],
  ]);
}
