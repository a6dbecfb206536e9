import { describe, expect, it } from 'vitest';
import { mediaWords } from '../../../src/lib/media/words.ts';

describe('mediaWords', () => {
  it.each([
    ['', 'Phỏng vấn ông A. Nguồn: Đài B.', { caption: 'Phỏng vấn ông A.', credit: 'Nguồn: Đài B' }],
    ['', 'Phỏng vấn ông A (Video: Minh Hà)', { caption: 'Phỏng vấn ông A', credit: 'Video: Minh Hà' }],
    ['Phỏng vấn', 'Nguồn: Đài B', { caption: 'Phỏng vấn', credit: 'Nguồn: Đài B' }],
    ['Phỏng vấn', '', { caption: 'Phỏng vấn' }],
    ['', 'Lễ hội. Ảnh: Minh Hà', { caption: 'Lễ hội.', credit: 'Ảnh: Minh Hà' }],
    ['', 'Video: toàn cảnh lễ hội', { caption: 'Video: toàn cảnh lễ hội' }],
    ['', '', {}],
  ])('reads %j, %j', (alt, title, words) => expect(mediaWords(alt, title)).toEqual(words));
});
