import { expect, it } from 'vitest';
import { withdrawnNames } from '../../../src/build/withdrawn.ts';
import { catalogue } from '../../../src/lib/archive/catalogue.ts';
import { anArchive, anArticle, aPhoto } from '../archive/an-archive.ts';

const archive = anArchive({
  articles: [
    anArticle('2023/08/con', {
      photos: [aPhoto('con.jpg', { hash: 'còn' }), aPhoto('rut.jpg', { hash: 'rút', withdrawn: 'Sai' })],
    }),
    anArticle('2023/08/rut', { withdrawn: 'Số liệu sai' }),
    anArticle('2023/08/han', { photos: [aPhoto('han.jpg', { hash: 'hạn', rightsUntil: '2023-08-31' })] }),
  ],
});

it('names articles and photographs that were withdrawn, and photographs from the day after their rights end', () => {
  expect(withdrawnNames(catalogue(archive, '2023-08-31T23:59'))).toEqual(['2023/08/rut', 'rút']);
  expect(withdrawnNames(catalogue(archive, '2023-09-01T00:00'))).toEqual(['2023/08/rut', 'hạn', 'rút'].sort());
});
