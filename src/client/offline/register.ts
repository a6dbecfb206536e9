/** Asks for the service worker when the page has come and the line is free, where the site has one. */
if (!import.meta.env.DEV && 'offline' in document.documentElement.dataset && 'serviceWorker' in navigator) {
  const start = (): void => void import('./start.ts');
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
