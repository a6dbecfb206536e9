/** One with photographs, a table and footnotes. */
export const article = '2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';

/** Every kind of page, and the address of one in the demo archive. */
export const kinds = {
  'front page': '',
  article,
  'article of text': '2023/06/day-boi-mien-phi-mua-he/',
  'article with a sound': '2021/03/tet-trong-cay-ngan-may/',
  'withdrawn article': '2023/04/lich-dong-cua-thu-vien-tinh/',
  year: '2023/',
  month: '2023/08/',
  day: '2023/08/03/',
  section: 'chuyen-muc/tuyen-giao-cac-cap/',
  sections: 'chuyen-muc/',
  authors: 'tac-gia/',
  author: 'tac-gia/giao-tuyen/',
  topics: 'chu-de/',
  topic: 'chu-de/bao-cao-vien/',
  library: 'thu-vien-anh/',
  'library year': 'thu-vien-anh/2023/',
  'library month': 'thu-vien-anh/2023/10/',
  'library section': 'thu-vien-anh/chuyen-muc/du-lich/',
  album: 'thu-vien-anh/nui-va-may/',
  photograph: `${article}anh/bo-cong-anh/`,
  'photograph of an album': 'thu-vien-anh/nui-va-may/vet-tuyet/',
  search: 'tim-kiem/?q=dang+uy',
  latest: 'moi-nhat/',
  links: 'lien-ket/',
  data: 'du-lieu/',
  'static page': 'gioi-thieu/',
  'address without a page': 'khong/co/',
};
