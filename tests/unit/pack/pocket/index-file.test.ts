import { expect, it } from 'vitest';
import { editionSite } from '../../../../src/pack/pages/edition-site.ts';
import { carriedIndexFile } from '../../../../src/pack/pocket/index-file.ts';

const paths = ['_anh/ab-320.webp', '_anh/ab-640.webp', '_anh/ab-640.jpg'];
const of = (images: 'full' | 'small' | 'none') => editionSite(paths, { source: 'https://vidu.vn/', images });
const path = 'tim-kiem/chi-muc/bai/2023/a.json';
const headings = [
  { url: '2023/08/a/', title: 'Bão', image: { src: '_anh/ab-320.webp', width: 320, height: 200 } },
  { url: '2023/08/b/', title: 'Lũ' },
];
const bytes = Buffer.from(JSON.stringify(headings));

it('carries bytes as base64 and texts as they are', () => {
  expect(carriedIndexFile('tim-kiem/chi-muc/bai/2023/a.bin', Buffer.from([0, 255, 1]), of('none'))).toBe('AP8B');
  expect(carriedIndexFile(path, bytes, of('full'))).toBe(bytes.toString());
  const words = '{"version":3}';
  expect(carriedIndexFile('tim-kiem/chi-muc/muc-luc.json', Buffer.from(words), of('small'))).toBe(words);
});

it('shows results with the pictures that the edition has', () => {
  expect(JSON.parse(carriedIndexFile(path, bytes, of('small')))).toMatchObject([
    { url: '2023/08/a/', image: { src: '_anh/ab-640.webp', width: 320, height: 200 } },
    headings[1],
  ]);
  expect(JSON.parse(carriedIndexFile(path, bytes, of('none')))).toEqual([
    { url: '2023/08/a/', title: 'Bão' },
    headings[1],
  ]);
});
