/**
 * Asks for the service worker when the page has come and the line is free, where the site has one. Where it has one no more, and this
 * browser still has, asks for what takes it away: browsers look for another worker when it suits them.
 */
const { serviceWorker } = navigator;
const isWanted = 'offline' in document.documentElement.dataset;

if (!import.meta.env.DEV && serviceWorker !== undefined && (isWanted || serviceWorker.controller !== null)) {
  const start = (): void => {
    if (isWanted) void import('./start.ts');
    else void serviceWorker.ready.then((registration) => registration.update());
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}
