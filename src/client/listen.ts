/**
 * Offers to read the article aloud where the device has a Vietnamese voice; some tell of their voices late. What reads is
 * fetched with the first touch.
 */
const tool = document.querySelector<HTMLElement>('[data-listen]');

if (tool !== null && 'speechSynthesis' in window) {
  const offer = (): void => {
    tool.hidden = !speechSynthesis.getVoices().some(({ lang }) => /^vi\b|^vi_/i.test(lang));
  };
  offer();
  // Safari 15 has no such event, and knows its voices at once.
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  const begin = async (): Promise<void> => (await import('./read-aloud.ts')).readAloud(tool);
  tool.querySelector('button')?.addEventListener('click', () => void begin(), { once: true });
}
