/** The live preview's list of mistakes, in a corner of the page; it goes when they are mended. Only `dev` loads it. */
import { vi } from '../../i18n/vi.ts';
import { problemsEvent, problemsFor, problemsPath, type ShownProblem } from '../../lib/problems/shown.ts';
import styles from './problems.css?inline';

// A published site that was looked at under this address may have left a service worker: it would answer in our place.
void navigator.serviceWorker?.getRegistrations().then((left) => Promise.all(left.map((each) => each.unregister())));

const base = document.documentElement.dataset.base ?? '/';

/** Of other files: enough to know where to begin. */
const mostOthers = 50;

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
const host = document.createElement('vankho-problems');
const root = host.attachShadow({ mode: 'open' });
root.adoptedStyleSheets = [sheet];

function show(problems: readonly ShownProblem[]): void {
  const { own, others } = problemsFor(location.pathname.replace(base, '/'), problems);
  if (problems.length === 0) {
    host.remove();
    return;
  }
  const panel = document.createElement('details');
  panel.open = own.length > 0 || problems.some(({ isError }) => isError);
  const errors = problems.filter(({ isError }) => isError).length;
  panel.className = errors > 0 ? 'errors' : 'warnings';
  panel.append(element('summary', vi.preview.counts(errors, problems.length - errors)));
  panel.append(...group(vi.preview.here, own), ...group(vi.preview.elsewhere, others.slice(0, mostOthers)));
  if (others.length > mostOthers) panel.append(element('p', vi.preview.more(others.length - mostOthers)));
  root.replaceChildren(panel);
  document.body.append(host);
}

function group(heading: string, problems: readonly ShownProblem[]): HTMLElement[] {
  if (problems.length === 0) return [];
  const list = document.createElement('ul');
  list.append(...problems.map(item));
  return [element('h2', heading), list];
}

function item({ file, line, column, message, remedy, isError }: ShownProblem): HTMLElement {
  const entry = document.createElement('li');
  entry.className = isError ? 'error' : 'warning';
  entry.append(element('code', `${file}:${line}:${column}`), element('p', message), element('p', `→ ${remedy}`));
  return entry;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

import.meta.hot?.on(problemsEvent, show);
const answer = await fetch(base + problemsPath);
show((await answer.json()) as ShownProblem[]);
