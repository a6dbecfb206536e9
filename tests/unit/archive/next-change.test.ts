import { describe, expect, it } from 'vitest';
import { nextChange } from '../../../src/lib/archive/next-change.ts';
import type { Album, Archive, Article, Photo } from '../../../src/lib/archive/types.ts';

function archiveOf(articles: Partial<Article>[], albums: Partial<Album>[] = []): Archive {
  const withPhotos = (each: object) => ({ photos: [], ...each });
  return { articles: articles.map(withPhotos), albums: albums.map(withPhotos) } as unknown as Archive;
}

const photo = (rightsUntil: string): Photo => ({ rightsUntil }) as Photo;

describe('nextChange', () => {
  it('is the next article or album that is due', () => {
    const archive = archiveOf([{ date: '2024-05-01T08:00' }, { date: '2023-01-01' }], [{ date: '2024-03-01' }]);
    expect(nextChange(archive, '2024-01-01T00:00')).toBe('2024-03-01');
    expect(nextChange(archive, '2024-03-01T00:00')).toBe('2024-05-01T08:00');
  });

  it('is nothing when all is out', () => {
    expect(nextChange(archiveOf([{ date: '2024-05-01T08:00' }]), '2024-05-01T08:00')).toBeUndefined();
  });

  it('comes after the last day of the rights to a photograph, and not on it', () => {
    const archive = archiveOf([{ date: '2023-01-01', photos: [photo('2024-02-10')] }]);
    const next = nextChange(archive, '2024-02-10T23:59') ?? '';
    expect('2024-02-10T23:59' < next && next <= '2024-02-11T00:00').toBe(true);
    expect(nextChange(archive, '2024-02-11T00:00')).toBeUndefined();
  });

  it('comes with the end of the day for an edition, which says when it was made', () => {
    const archive: Archive = { ...archiveOf([]), edition: { images: 'small', sourceBase: '/' } };
    const next = nextChange(archive, '2024-02-10T08:00') ?? '';
    expect('2024-02-10T23:59' < next && next <= '2024-02-11T00:00').toBe(true);
  });
});
