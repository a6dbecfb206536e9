/** Hands the page to the device's own list of ways to share, where it has one. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-share]')) {
  button.hidden = !('share' in navigator);
  button.addEventListener('click', () => {
    const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    // A reader who closes the list has changed their mind: nothing failed.
    navigator.share({ title: document.title, url }).catch(() => undefined);
  });
}
