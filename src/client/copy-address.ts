/** Copies the address of the page, as search engines know it, and says so; hidden where pages may not write there. */
const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-address]')) {
  button.hidden = !('clipboard' in navigator);
  button.addEventListener('click', async () => {
    const answer = button.parentElement?.querySelector<HTMLElement>('[role=status]');
    const copied = await navigator.clipboard.writeText(address).then(
      () => true,
      () => false,
    );
    answer?.replaceChildren((copied ? answer.dataset.copied : answer.dataset.notCopied) ?? '');
  });
}
