import { describe, expect, it } from 'vitest';
import { chooseSize, nearestSize, type PictureName, readPictureName } from '../../../src/lib/offline/picture-name.ts';

function sizes(...names: string[]): PictureName[] {
  return names.flatMap((name) => readPictureName(`/_anh/0123456789abcdef-${name}`) ?? []);
}

describe('the size of a photograph that a device keeps', () => {
  const all = sizes('1280.avif', '320.avif', '640.avif', '640.webp', '640.jpg', '2048.jpg');

  it('is the narrowest that is as wide as its screen', () => {
    expect(chooseSize(all, 500, 'avif')?.path).toBe('/_anh/0123456789abcdef-640.avif');
    expect(chooseSize(all, 640, 'avif')?.width).toBe(640);
  });

  it('is the widest where none is as wide', () => {
    expect(chooseSize(all, 1600, 'avif')?.width).toBe(1280);
  });

  it('is a JPEG where the photograph is not offered in the format of the device', () => {
    expect(chooseSize(sizes('640.avif', '640.jpg'), 500, 'webp')?.format).toBe('jpg');
  });

  it('is none where there is none', () => {
    expect(chooseSize([], 500, 'avif')).toBeUndefined();
  });
});

it('shows the next wider of the kept sizes in the place of another, else the widest', () => {
  const kept = [{ width: 900 }, { width: 320 }];
  expect(nearestSize(kept, 640)?.width).toBe(900);
  expect(nearestSize(kept, 1280)?.width).toBe(900);
  expect(nearestSize(kept, 160)?.width).toBe(320);
  expect(nearestSize([], 160)).toBeUndefined();
});

it('reads only addresses of photographs', () => {
  expect(readPictureName('/luu-tru/_anh/0123456789abcdef-640.avif')).toMatchObject({ width: 640, format: 'avif' });
  expect(readPictureName('/_chia-se/0123456789abcdef.png')).toBeUndefined();
});
