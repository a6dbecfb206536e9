import { describe, expect, it } from 'vitest';
import { type JsonFeedItem, jsonFeed } from '../../../src/lib/feed/json-feed.ts';

const channel = {
  title: 'Báo Ví Dụ',
  description: 'Kho tin bài.',
  home: 'https://vidu.vn/',
  address: 'https://vidu.vn/feed.json',
  publisher: 'Tòa soạn Ví Dụ',
};

const item: JsonFeedItem = {
  title: 'Tập huấn',
  link: 'https://vidu.vn/2023/08/bai/',
  published: '2023-08-03T17:08:00+07:00',
  authors: [],
  tags: [],
  html: '<p>Sáng nay.</p>',
};

const read = (parts: Partial<JsonFeedItem> = {}) =>
  JSON.parse(JSON.stringify(jsonFeed(channel, [{ ...item, ...parts }])));

describe('a JSON Feed', () => {
  it('says which version it is, whose it is, and where', () => {
    const { items: _, ...head } = read();
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Báo Ví Dụ',
      description: 'Kho tin bài.',
      home_page_url: 'https://vidu.vn/',
      feed_url: 'https://vidu.vn/feed.json',
      language: 'vi',
      authors: [{ name: 'Tòa soạn Ví Dụ', url: 'https://vidu.vn/' }],
    });
  });

  it('carries an article whole, with authors, topics and picture', () => {
    const authors = [{ name: 'Giao Tuyến', url: 'https://vidu.vn/tac-gia/giao-tuyen/' }];
    const parts = { authors, tags: ['tập huấn'], image: 'https://vidu.vn/a.jpg', summary: 'Sapo.' };
    expect(read({ ...parts, modified: '2023-08-04T08:00:00+07:00' }).items).toEqual([
      {
        id: 'https://vidu.vn/2023/08/bai/',
        url: 'https://vidu.vn/2023/08/bai/',
        title: 'Tập huấn',
        summary: 'Sapo.',
        content_html: '<p>Sáng nay.</p>',
        date_published: '2023-08-03T17:08:00+07:00',
        date_modified: '2023-08-04T08:00:00+07:00',
        authors,
        tags: ['tập huấn'],
        image: 'https://vidu.vn/a.jpg',
      },
    ]);
  });

  it('leaves out what an article has not', () => {
    expect(Object.keys(read().items[0])).toEqual(['id', 'url', 'title', 'content_html', 'date_published']);
  });
});
