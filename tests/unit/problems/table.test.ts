import { describe, expect, it } from 'vitest';
import { describeProblem } from '../../../src/lib/problems/problem.ts';
import { type ProblemCode, problemKinds } from '../../../src/lib/problems/table.ts';

/**
 * The details of each kind of mistake, such as the code gives them (tests/unit/content/read/archive.test.ts and
 * tests/unit/check/check-content.test.ts make every mistake and look). A new kind needs a line here: the compiler asks for it.
 */
const details: Record<ProblemCode, Record<string, string>> = {
  'file-missing': { file: 'trang-web.yaml' },
  'content-missing': { folder: '/kho' },
  symlink: { file: 'trang/a.md', target: '/etc/passwd' },
  'not-utf8': {},
  'file-too-large': { size: '12,0 MB', limit: '2,0 MB' },
  'front-matter-long': { size: '1,2 MB', limit: '500 KB' },
  'body-overloaded': { what: 'bảng có hơn 20.000 ô' },
  'no-front-matter': {},
  'front-matter-open': {},
  'broken-yaml': { detail: 'thụt đầu dòng chưa đúng' },
  'missing-key': { key: 'title' },
  'bad-value': { key: 'draft', detail: 'chỉ nhận true hoặc false' },
  'weak-contrast': { value: '#ffcc00', ratio: '1,5', way: 'đậm' },
  'unknown-key': { key: 'tilte', hint: ' Ý bạn là “title”?' },
  'bad-date': { value: '31/2/2023' },
  'unknown-section': { value: 'tin-tucs', hint: ' Ý bạn là “tin-tuc”?' },
  'unknown-parent': { slug: 'dang', value: 'chinh-trj', hint: ' Ý bạn là “chinh-tri”?' },
  'bad-path': { file: 'bai-viet/a.md' },
  'bad-slug': { value: 'Bài Một', suggestion: 'bai-mot' },
  'reserved-slug': { value: '03', reason: 'ngày trong lịch', suggestion: 'bai-03' },
  'duplicate-address': { address: '/2023/08/a/', other: 'bai-viet/2023/08/a.md' },
  'duplicate-slug': { slug: 'tin-tuc' },
  'name-clash': { name: 'Thanh Chung', other: 'Thành Chung', file: 'tac-gia.yaml' },
  'name-unspellable': { name: '***', file: 'tac-gia.yaml' },
  'name-reserved': { name: 'Côn', slug: 'con', file: 'tac-gia.yaml', suggestion: 'tac-gia-con' },
  'date-outside-folder': { date: '2023-09-01', folder: 'bai-viet/2023/08' },
  'image-missing': { src: 'a.jpg', hint: ' Ý bạn là “A.jpg”?' },
  'image-outside': { src: '../../../../a.jpg' },
  'image-unreadable': { file: 'bai-viet/2023/08/a/a.jpg', detail: 'tệp hỏng hoặc không phải là ảnh' },
  'image-empty': { file: 'bai-viet/2023/08/a/a.jpg' },
  'image-heic': { file: 'bai-viet/2023/08/a/a.heic' },
  'image-too-large': { file: 'bai-viet/2023/08/a/a.png', limit: '80' },
  'photo-not-shown': { file: 'a.jpg', hint: ' Ý bạn là “A.jpg”?' },
  'image-remote': { src: 'https://vidu.vn/a.jpg' },
  'image-uncaptioned': { src: 'a.jpg' },
  'media-missing': { src: 'a.mp4', hint: ' Ý bạn là “A.mp4”?' },
  'media-outside': { src: '../../../chung/a.mp4' },
  'media-empty': { file: 'bai-viet/2023/08/a/a.mp4' },
  'media-unreadable': { file: 'bai-viet/2023/08/a/a.mp4', detail: 'nội dung tệp không phải là MP4' },
  'media-elsewhere': { src: 'a.mp4' },
  'unknown-related': { value: '2023/07/khong-co' },
  'bad-redirect': { detail: 'phải có đúng hai cột' },
  'redirect-clash': { from: '/cu/', reason: 'được khai báo hai lần' },
  'static-clash': { file: 'index.html' },
  'image-case': { src: 'a.jpg', name: 'A.JPG' },
  'redirect-loop': { from: '/a/', to: '/b/' },
  'date-ahead': { date: '2030-01-01 08:00' },
  'security-expired': { date: '2023-08-31' },
  'empty-article': {},
  'near-duplicate': { other: 'bai-viet/2023/08/a.md' },
  'unused-section': { name: 'Tin tức' },
  'unused-name': { name: 'Mai Hoa', hint: ' Ý bạn là “Mai Hòa”?' },
  'dead-link': { href: '/a/', hint: ' Ý bạn là “/b/”?' },
  'dead-anchor': { href: '/a/#b', anchor: '#b', hint: ' Ý bạn là “c”?' },
  'link-unpublished': { href: '/2023/08/a/' },
  'link-slash': { href: '/2023/08', address: '/2023/08/' },
  'link-scheme': { href: 'www.vidu.vn' },
  'link-forbidden': { href: 'file:///C:/a.doc' },
  'link-mail': { href: 'mailto:a@vidu.vn?cc=b@vidu.vn', what: '“cc”' },
  'link-empty': { href: '/a/' },
  'link-broken': { text: '[a](b c)' },
  'link-split': { text: '[a] (/b/)' },
  'redirect-dead': { to: '/a/', hint: ' Ý bạn là “/b/”?' },
  'image-small': { file: 'bai-viet/2023/08/a/a.jpg', width: '320', least: '480' },
  'file-heavy': { file: 'tep-tinh/a.zip', size: '30,0 MB', limit: '26,2 MB' },
  'heading-jump': { from: '2', to: '4', marks: '###' },
  'heading-empty': {},
  'heading-glued': { marks: '##' },
  'emphasis-broken': { marks: '**', text: '**a **' },
  'emphasis-open': { marks: '**', text: '**a' },
  'html-removed': { what: 'thẻ <font>' },
  'footnote-missing': { label: '1' },
  'footnote-unused': { label: '1' },
  'not-nfc': { count: '3', text: 'một' },
  'icelandic-d': { count: '3', text: 'Đảng' },
  'invisible-mark': { count: '3', text: 'U+200B' },
  'foreign-letter': { text: 'cuộс', script: 'Kirin', letters: 'с' },
  'mixed-tone': { text: 'hoá', other: 'hóa', count: '1', others: '2' },
  'legacy-text': { encoding: 'TCVN3', text: 'Céng hoµ' },
  'trailing-space': { count: '3' },
  'curly-quotes': { key: 'author' },
};

const codes = Object.keys(problemKinds) as ProblemCode[];
const describeWith = (code: ProblemCode, given: Record<string, string>) =>
  describeProblem({ code, file: 'a.md', line: 1, column: 1, details: given });

describe.each(codes)('what an editor reads of %s', (code) => {
  const { message, remedy } = problemKinds[code];

  it('asks for the details that the code gives, all of them and no others', () => {
    const asked = [...`${message} ${remedy}`.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(details[code]).sort());
  });

  it('is whole sentences, with a hint and without', () => {
    for (const given of [details[code], { ...details[code], hint: '' }]) {
      const told = describeWith(code, given);
      expect(told.message).toMatch(/[.?]$/);
      expect(told.remedy).toMatch(/[.?]$/);
      expect(told.message + told.remedy).not.toMatch(/[{}]/);
    }
  });

  it('is Vietnamese in one Unicode form, and begins like a sentence', () => {
    expect(message + remedy).toBe((message + remedy).normalize('NFC'));
    expect(message).toMatch(/[àáảãạăâđêôơưèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]/iu);
    expect(message).toMatch(/^[\p{Lu}“]/u);
    expect(remedy).toMatch(/^\p{Lu}/u);
  });
});
