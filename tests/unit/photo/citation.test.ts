import { expect, it } from 'vitest';
import { citePhoto } from '../../../src/lib/photo/citation.ts';

const cited = { caption: 'Bến đò buổi sáng.', site: 'Báo Ví Dụ', day: '3/8/2023', address: 'https://vidu.vn/a/' };

it('names who took a photograph, what it shows, where and when it was published', () => {
  expect(citePhoto({ ...cited, credit: 'Ảnh: Giao Tuyến' })).toBe(
    'Ảnh: Giao Tuyến. “Bến đò buổi sáng”. Báo Ví Dụ, 3/8/2023. https://vidu.vn/a/',
  );
});

it('names nobody where nobody is credited', () => {
  expect(citePhoto(cited)).toBe('“Bến đò buổi sáng”. Báo Ví Dụ, 3/8/2023. https://vidu.vn/a/');
});
