import { list, page } from './_includes/page.mjs';

export const data = { permalink: '/index.html' };

export const render = ({ collections }) => page('Báo Đo Đạc', list(collections.newest));
