import { stringify } from 'yaml';
import type { MadeArticle } from './article.ts';
import type { Newsroom } from './newsroom.ts';

/** Name of an article's photograph, which stands in its folder. */
export const photographName = 'anh.jpg';

/**
 * The file of an article, as an editor would have written it: front matter and Markdown.
 *
 * @example
 * '---\ntitle: …\ncategory: thoi-su\ndate: 2023-08-03 17:08\n---\n\n…\n'
 */
export function articleFile({ title, section, date, authors, summary, topics, body, caption }: MadeArticle): string {
  const head = [
    `title: ${title}`,
    `category: ${section}`,
    `date: ${date.replace('T', ' ')}`,
    ...(authors.length > 0 ? [`author: [${authors.join(', ')}]`] : []),
    `summary: ${summary}`,
    ...(topics.length > 0 ? [`tags: [${topics.join(', ')}]`] : []),
  ];
  const credit = authors[0] ?? 'Tòa soạn';
  const figure = caption && `![${caption}](${photographName} "${caption}. Ảnh: ${credit}")`;
  return `---\n${head.join('\n')}\n---\n\n${withFigure(body, figure)}\n`;
}

/** Files of a made archive besides its articles: name → text. */
export function archiveFiles({ sections, authors }: Newsroom): Map<string, string> {
  return new Map([
    ['trang-web.yaml', stringify(settings)],
    ['chuyen-muc.yaml', stringify(sections)],
    ['tac-gia.yaml', stringify(authors)],
  ]);
}

/** After the first paragraph. */
function withFigure(body: string, figure: string | undefined): string {
  const [first = '', ...rest] = body.split('\n\n');
  return [first, ...(figure === undefined ? [] : [figure]), ...rest].join('\n\n');
}

const settings = {
  name: 'Báo Đo Đạc',
  tagline: 'Chữ thật, nghĩa không',
  description: 'Kho bài do máy viết ra để đo thời gian dựng trang.',
  url: 'https://baododac.example',
  timeZone: 'Asia/Ho_Chi_Minh',
  publisher: { name: 'Tòa soạn Đo Đạc', licence: 'số 0/GP-DO (giả định)', email: 'lienhe@baododac.example' },
  feedback: 'phanhoi@baododac.example',
  menu: ['thoi-su', 'kinh-te', 'van-hoa', 'giao-duc'],
};
