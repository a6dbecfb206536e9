import { getCollection } from 'astro:content';

/** All articles, newest first; asked for once. */
export const newest = getCollection('articles').then((articles) =>
  articles.sort((a, b) => b.data.date.getTime() - a.data.date.getTime()),
);

/** `03/08/2023` */
export const day = (date: Date): string => date.toISOString().slice(0, 10).split('-').reverse().join('/');
