/** What a dump may tell of an article. */
export type Field = 'id' | 'title' | 'description' | 'body' | 'date' | 'category' | 'author' | 'url';

/** Which column of a dump holds what, as far as the keeper said so. */
export type ColumnNames = ReadonlyMap<Field, string>;

/**
 * How columns are called where nobody has said which is which, the surest names first: small letters and digits without marks. Those
 * of WordPress, of old Vietnamese systems and of hand-made tables.
 */
export const usualNames: Readonly<Record<Field, readonly string[]>> = {
  id: words('id mabai mabaiviet matin idbai idbaiviet idtin articleid newsid postid contentid ma'),
  title: words(
    'title tieude tieudebai tieudebaiviet tieudetin tenbai tenbaiviet tentin headline posttitle newstitle subject ten',
  ),
  description: words(
    'description summary sapo tomtat trichdan trichyeu mota motangan gioithieu doanmodau excerpt postexcerpt lead intro introtext',
  ),
  body: words(
    'body content noidung noidungbai noidungbaiviet noidungtin noidungchitiet chitiet thanbai postcontent fulltext text detail details baiviet',
  ),
  date: words(
    'date ngaydang ngayxuatban ngayphathanh ngaygiodang thoigiandang thoigian ngaygio ngay publishedat publishdate publisheddate ' +
      'pubdate postdate ngayviet ngaytao createdat createddate createdate datecreated created',
  ),
  category: words(
    'category chuyenmuc tenchuyenmuc danhmuc tendanhmuc muc section theloai loaitin nhomtin categoryname cat catname',
  ),
  author: words('author tacgia tentacgia nguoiviet butdanh phongvien nguoidang authorname postauthor'),
  url: words('url link duongdan lienket permalink guid'),
};

export const fields: readonly Field[] = ['id', 'title', 'description', 'body', 'date', 'category', 'author', 'url'];

function words(text: string): string[] {
  return text.split(' ');
}
