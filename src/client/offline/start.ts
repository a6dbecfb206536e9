/** Registers the service worker, lets it keep the page of a first visit, and says when a new version has taken over. */
import { offlineNotice } from '../../i18n/offline.ts';

/** Where the version that was met last is written down. */
const KEY = 'vankho-ban';

const base = document.documentElement.dataset.base ?? '/';
const { serviceWorker } = navigator;

serviceWorker.register(`${base}sw.js`, { scope: base }).then(
  () => (serviceWorker.controller === null ? keepThis() : compareVersion()),
  () => {
    // Without it the site is what it was: closed storage, a private window, a file.
  },
);
if (serviceWorker.controller !== null) serviceWorker.addEventListener('controllerchange', () => void compareVersion());

async function keepThis(): Promise<void> {
  const { active } = await serviceWorker.ready;
  const pictures = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith(`${base}_anh/`))
    .map(({ pathname }) => pathname);
  active?.postMessage({ kind: 'keep', path: location.pathname, pictures });
}

async function compareVersion(): Promise<void> {
  const version = await askVersion();
  const last = localStorage.getItem(KEY);
  localStorage.setItem(KEY, version);
  if (last !== null && last !== version) say(offlineNotice.updated);
}

function askVersion(): Promise<string> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(String(data));
    serviceWorker.controller?.postMessage({ kind: 'version' }, [port2]);
  });
}

/** Milliseconds that a notice stands. */
const standing = 12_000;

const styles = `
  p { position: fixed; inset: auto 1rem 1rem auto; max-inline-size: 20rem; margin: 0; padding: .5rem 1rem; z-index: 5;
    border: 1px solid var(--rule); border-inline-start: 3px solid var(--accent); background: var(--surface); color: var(--ink);
    font: .875rem/1.5 var(--sans) }
  @media print { p { display: none } }`;

function say(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  const host = document.createElement('vankho-notice');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  root.append(line);
  document.body.append(host);
  // A place that is announced must stand before its words come.
  requestAnimationFrame(() => line.append(text));
  setTimeout(() => host.remove(), standing);
}
