import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { attachmentOutputs, staticOutputs } from '../../../src/build/static-files.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { anArticle } from '../archive/an-archive.ts';
import { Newsroom } from '../content/read/newsroom.ts';

describe('the files of tep-tinh/', () => {
  it('stand at the root of the site as they are', async () => {
    const { dir } = await Newsroom.open({
      'tep-tinh/logo.svg': '<svg/>',
      'tep-tinh/phong/chu.woff2': 'a',
      'tep-tinh/.well-known/security.txt': 'Contact: mailto:a@b.vn',
      'tep-tinh/.DS_Store': 'a',
    });
    const outputs = await staticOutputs(dir);
    expect([...outputs.keys()].sort()).toEqual(['.well-known/security.txt', 'logo.svg', 'phong/chu.woff2']);
    const logo = outputs.get('logo.svg');
    expect(logo && 'file' in logo && (await readFile(logo.file, 'utf8'))).toBe('<svg/>');
  });

  it('need not be there', async () => {
    const { dir } = await Newsroom.open();
    expect(await staticOutputs(dir)).toEqual(new Map());
  });
});

describe('attachments', () => {
  it('are published where their links lead', async () => {
    const file = 'bai-viet/2023/08/a/Kế hoạch #1.pdf';
    const { dir } = await Newsroom.open({ [file]: 'a' });
    const outputs = attachmentOutputs(dir, [anArticle('a', { attachments: [{ file, name: 'a.pdf', size: 1 }] })]);
    const [[path, source] = []] = outputs;
    expect(source && 'file' in source && (await readFile(source.file, 'utf8'))).toBe('a');
    const link = createUrls('https://vidu.vn', '/').attachment(file);
    expect(`/${path}`).toBe(decodeURIComponent(link));
  });

  it('have the videos of the article beside them, with their subtitles, each once', () => {
    const film = { file: 'bai-viet/2023/08/a/p.mp4', src: 'p.mp4', kind: 'video' as const, alt: '', size: 1 };
    const media = [film, { ...film, captions: 'bai-viet/2023/08/a/p.vtt' }];
    expect([...attachmentOutputs('/kho', [anArticle('a', { media })]).keys()]).toEqual([
      '2023/08/a/p.mp4',
      '2023/08/a/p.vtt',
    ]);
  });
});
