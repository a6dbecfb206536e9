import { describe, expect, it } from 'vitest';
import { formatName, isOfItsKind, mediaKind, mentionsMedia } from '../../../src/lib/media/kind.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('mediaKind', () => {
  it.each(['a.mp4', 'a.M4V', 'bản tin.webm', 'a%20b.ogv', 'a.mp4?1#t=10'])('knows a video: %s', (src) =>
    expect(mediaKind(src)).toBe('video'),
  );

  it.each(['a.mp3', 'a.m4a', 'a.ogg', 'a.oga', 'a.opus', 'a.WAV'])('knows a sound: %s', (src) =>
    expect(mediaKind(src)).toBe('audio'),
  );

  it.each(['a.jpg', 'a.mp4.jpg', 'mp4', 'a.mov', '', 'a.jpg?b.mp4', 'a.constructor'])(
    'knows that %j is neither',
    (src) => expect(mediaKind(src)).toBeUndefined(),
  );
});

describe('mentionsMedia', () => {
  it('finds a name wherever it stands', () => {
    expect(mentionsMedia('Chữ ![a](b.MP4 "c")')).toBe(true);
    expect(mentionsMedia('Chữ ![a](b.jpg "c")')).toBe(false);
  });
});

describe('isOfItsKind', () => {
  const heads: Record<string, Uint8Array> = {
    mp4: bytes('\0\0\0\x18ftypmp42'),
    webm: bytes('\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f'),
    ogg: bytes('OggS\0\x02\0\0\0\0\0\0'),
    mp3: bytes('ID3\x04\0\0\0\0\0\0\0\0'),
    wav: bytes('RIFF\x24\0\0\0WAVE'),
  };
  const names: Record<string, string[]> = {
    mp4: ['a.mp4', 'a.m4v', 'a.m4a', 'a #1?.mp4'],
    webm: ['a.webm'],
    ogg: ['a.ogv', 'a.ogg', 'a.oga', 'a.opus'],
    mp3: ['a.mp3'],
    wav: ['a.wav'],
  };

  it.each(Object.keys(heads))('takes %s for what it is and for nothing else', (kind) => {
    for (const [other, of] of Object.entries(names)) {
      for (const name of of)
        expect([name, isOfItsKind(name, heads[kind] ?? bytes(''))]).toEqual([name, other === kind]);
    }
  });

  it('takes a sound without a title for what it is', () => {
    expect(isOfItsKind('a.mp3', bytes('\xff\xfb\x90\x64'))).toBe(true);
  });

  it.each(['', 'a', '%PDF-1.7\n', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01'])('refuses %j', (head) => {
    for (const name of Object.values(names).flat())
      expect([name, isOfItsKind(name, bytes(head))]).toEqual([name, false]);
  });
});

describe('formatName', () => {
  it.each(['bai-viet/a.b/Phim.mp4', 'bai-viet/a/Phim #1.mp4', 'bai-viet/a/Gì thế?.mp4', 'bai-viet/a/100%.mp4'])(
    'is what an editor calls the format of %s',
    (file) => expect(formatName(file)).toBe('MP4'),
  );
});
