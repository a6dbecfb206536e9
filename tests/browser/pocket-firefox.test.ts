import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type FirefoxTab, findFirefox, openFirefox } from './firefox.ts';
import { type PocketFolder, unpackDemo } from './pocket-folder.ts';

const firefox = findFirefox();
const name =
  firefox === undefined ? 'an edition in Firefox, which is not installed on this machine' : 'an edition in Firefox';

describe.skipIf(firefox === undefined)(name, () => {
  let pocket: PocketFolder;
  let tab: FirefoxTab;

  beforeAll(async () => {
    pocket = await unpackDemo('full');
    tab = await openFirefox(firefox ?? '', [1280, 900]);
  });

  afterAll(async () => {
    await tab?.close();
    await pocket?.remove();
  });

  afterEach(() => expect(tab.troubles.splice(0)).toEqual([]));

  const open = (path: string) => tab.open(pocket.url + path);
  const click = (selector: string) => tab.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
  const text = (selector: string) =>
    tab.evaluate<string>(`document.querySelector(${JSON.stringify(selector)}).textContent`);
  const isAt = (end: string) =>
    tab.until(`document.readyState === 'complete' && location.href.endsWith(${JSON.stringify(end)})`);

  it('is read, in its own letters', async () => {
    await open('index.html');
    const title = await text('main .card-title a');
    await click('main .card-title a');
    await tab.until(`document.querySelector('h1[data-searched]')?.textContent === ${JSON.stringify(title)}`);
    await tab.until(`document.querySelectorAll('.fragment-moi-nhat li').length > 3`);
    await tab.until(`[...document.fonts].filter(({ status }) => status === 'loaded').length > 3`);
    expect(await tab.evaluate(`[...document.fonts].some(({ status }) => status === 'error')`)).toBe(false);
  });

  it('is gone through by the calendar', async () => {
    await open('2023/index.html');
    for (const month of ['06', '07', '08']) {
      await click(`caption a[href$="/2023/${month}/index.html"]`);
      await isAt(`/2023/${month}/index.html`);
      await click('.breadcrumb a');
      await isAt('/2023/index.html');
    }
  });

  it('shows photographs, and keeps their addresses', async () => {
    await open('2023/03/dem-chim-ho-thuy-van/index.html');
    await click('.bai-viet figure a');
    await tab.until(
      `document.querySelector('.pswp--open .pswp__img:not(.pswp__img--placeholder)')?.naturalWidth > 300`,
    );
    await isAt('#anh-chan-troi');
    await click('.pswp__button--close');
    await tab.until(`document.querySelector('.pswp') === null`);
    await isAt('/2023/03/dem-chim-ho-thuy-van/index.html');
  });

  it('is searched, with a filter, an order and excerpts, down to the marked words', async () => {
    await open('index.html');
    await tab.evaluate(`document.querySelector('.masthead-search input').value = 'dang uy'`);
    await click('.masthead-search button');
    await tab.until(`document.querySelector('.result-excerpt mark')`);
    expect(await text('.result-title a')).toMatch(/^Đảng ủy Khối/);
    const choose = (name: string, value: string) =>
      tab.evaluate(
        `(({ elements }, field) => { field.value = '${value}'; field.dispatchEvent(new Event('change', { bubbles: true })); })(document.querySelector('[data-search-form]'), document.querySelector('[data-search-form] [name=${name}]'))`,
      );
    await choose('nam', '2024');
    await tab.until(
      `[...document.querySelectorAll('.result time')].every(({ dateTime }) => dateTime.startsWith('2024'))`,
    );
    await choose('thu-tu', 'cu');
    await isAt('?q=dang+uy&nam=2024&thu-tu=cu');
    await tab.until(`document.querySelector('[data-search-results]:not([aria-busy]) .result-excerpt mark')`);
    await click('.result-title a');
    await tab.until(`document.querySelector('.bai-viet mark')`);
  });
});
