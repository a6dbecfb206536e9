import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenArchive, openArchive, watchPage } from './archive.ts';

const article = '2023/08/tap-huan-tuyen-truyen-mieng-bao-cao-vien/';

let archive: OpenArchive;
let context: BrowserContext;
let page: Page;
let troubles: string[];

beforeAll(async () => {
  archive = await openArchive('/');
});

afterAll(async () => {
  await archive?.close();
});

beforeEach(async () => {
  context = await archive.browser.newContext({ locale: 'vi-VN', viewport: { width: 390, height: 800 } });
  ({ page, troubles } = await watchPage(context, new URL(archive.url).origin));
  await page.addInitScript(fakeVoices);
});

afterEach(async () => {
  await context.close();
});

/** The browser's voices, which the test hears: `said`, and lets end: `endPiece`. */
interface Heard {
  said: string[];
  cancelled: number;
  setVoices(languages: string[]): void;
  endPiece(): void;
}

/** Stands in for `speechSynthesis`, in the page. */
function fakeVoices(): void {
  const voices = new EventTarget();
  let languages: string[] = [];
  let current: EventTarget | undefined;
  const heard: Heard = {
    said: [],
    cancelled: 0,
    setVoices(next) {
      languages = next;
      voices.dispatchEvent(new Event('voiceschanged'));
    },
    endPiece: () => void current?.dispatchEvent(new Event('end')),
  };
  class Utterance extends EventTarget {
    lang = '';
    voice: unknown = null;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const speechSynthesis = Object.assign(voices, {
    getVoices: () => languages.map((lang) => ({ lang })),
    speak(utterance: Utterance) {
      current = utterance;
      heard.said.push(`${utterance.lang}: ${utterance.text}`);
    },
    cancel() {
      heard.cancelled += 1;
      current?.dispatchEvent(new Event('error'));
      current = undefined;
    },
  });
  for (const [name, value] of Object.entries({ speechSynthesis, SpeechSynthesisUtterance: Utterance, heard })) {
    Object.defineProperty(window, name, { value });
  }
}

const heard = <Value>(read: (heard: Heard) => Value): Promise<Value> =>
  page.evaluate(`(${read.toString()})(window.heard)`) as Promise<Value>;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const marked = () => page.locator('.is-read-aloud');

describe('a reader who would rather listen', () => {
  it('is offered to only when the device has a Vietnamese voice, however late it tells so', async () => {
    await page.goto(archive.url + article);
    await button('In bài').waitFor();
    expect(await button('Nghe bài').count()).toBe(0);
    await heard(({ setVoices }) => setVoices(['en-US', 'fr']));
    expect(await button('Nghe bài').count()).toBe(0);
    await heard(({ setVoices }) => setVoices(['en-US', 'vi_VN']));
    await button('Nghe bài').waitFor();
    expect(troubles).toEqual([]);
  });

  it('hears title, summary and paragraphs one after the other, and sees which', async () => {
    await page.goto(archive.url + article);
    await heard(({ setVoices }) => setVoices(['vi-VN']));
    await button('Nghe bài').click();
    const title = (await page.locator('h1').textContent())?.replace(/\s+/g, ' ') ?? '';
    await expect.poll(() => heard(({ said }) => said)).toEqual([`vi-VN: ${title}`]);
    expect(await marked().evaluateAll((all) => all.map(({ tagName }) => tagName))).toEqual(['H1']);
    expect(await marked().getAttribute('style')).toBeNull();
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Đang đọc bài.');
    await heard(({ endPiece }) => endPiece());
    expect(await marked().getAttribute('class')).toContain('sapo');
    for (let piece = 0; piece < 200 && (await marked().count()) > 0; piece += 1)
      await heard(({ endPiece }) => endPiece());
    const said = (await heard((each) => each.said)).map((each) => each.replace('vi-VN: ', '')).join(' ');
    for (const paragraph of await page.locator('.bai-viet > p').allTextContents()) {
      expect(said).toContain(paragraph.replace(/\s+/g, ' ').trim());
    }
    for (const caption of await page.locator('.bai-viet figcaption').allTextContents()) {
      expect(said).not.toContain(caption);
    }
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Đã đọc hết bài.');
    expect(troubles).toEqual([]);
  });

  it('pauses, goes on with the same sentence and stops, by keyboard alone', async () => {
    await page.goto(archive.url + article);
    await heard(({ setVoices }) => setVoices(['vi-VN']));
    await button('Nghe bài').press('Enter');
    await button('Tạm dừng').waitFor();
    await heard(({ endPiece }) => endPiece());
    await page.keyboard.press('Enter');
    await button('Nghe tiếp').waitFor();
    expect(await page.locator('.tools [role=status]').textContent()).toBe('Đã tạm dừng đọc.');
    expect(await heard(({ cancelled }) => cancelled)).toBe(1);
    expect(await marked().count()).toBe(1);
    await page.keyboard.press('Space');
    await button('Tạm dừng').waitFor();
    const [, second, again] = await heard(({ said }) => said);
    expect(again).toBe(second);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await button('Nghe bài').waitFor();
    expect(await marked().count()).toBe(0);
    expect(await button('Dừng nghe').count()).toBe(0);
    expect(await button('Nghe bài').evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect((await heard(({ said }) => said)).at(-1)).toBe((await heard(({ said }) => said))[0]);
    expect(troubles).toEqual([]);
  });

  it('is not followed by the voice to the next page', async () => {
    await page.goto(archive.url + article);
    await heard(({ setVoices }) => setVoices(['vi-VN']));
    await button('Nghe bài').click();
    await button('Tạm dừng').waitFor();
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await heard(({ cancelled }) => cancelled)).toBe(1);
    expect(await marked().count()).toBe(0);
  });

  it('loads what reads with the first touch, not with the article', async () => {
    const scripts: string[] = [];
    page.on('request', (request) => void (request.resourceType() === 'script' && scripts.push(request.url())));
    await page.goto(archive.url + article, { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => url.includes('read-aloud'))).toEqual([]);
    await heard(({ setVoices }) => setVoices(['vi-VN']));
    await button('Nghe bài').click();
    await button('Tạm dừng').waitFor();
    expect(scripts.filter((url) => url.includes('read-aloud'))).toHaveLength(1);
  });
});
