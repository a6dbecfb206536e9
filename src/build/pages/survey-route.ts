import { dealPages, type Slice } from '../../lib/slices/deal.ts';
import type { Renderable } from '../renderer/open.ts';
import type { PageStore, StoredPage } from './store.ts';

/** What there is to do of the pages of one source file. */
export interface RouteSurvey {
  /** How many pages there are, those of other slices not counted. */
  total: number;
  /** Those that stand as they should. */
  kept: [path: string, page: StoredPage][];
  toRender: Renderable[];
  /** Paths of those that other slices make. */
  elsewhere: string[];
}

/** Finds out which pages of a route are to be made. */
export function surveyRoute(all: Renderable[], store: PageStore, slice: Slice | undefined): RouteSurvey {
  const { pages, elsewhere } = shareOf(all, slice);
  const kept: [string, StoredPage][] = [];
  const toRender = pages.filter((page) => {
    const found = store.find(page);
    if (found !== undefined) kept.push([page.path, found]);
    return found === undefined;
  });
  return { total: pages.length, kept, toRender, elsewhere };
}

/** The pages that are made here, and the paths of those that other slices make. */
function shareOf(all: Renderable[], slice: Slice | undefined): { pages: Renderable[]; elsewhere: string[] } {
  if (slice === undefined) return { pages: all, elsewhere: [] };
  const paths = all.map(({ path }) => path);
  const ownerOf = dealPages(paths, slice.of);
  return {
    pages: all.filter(({ path }) => ownerOf(path) === slice.number),
    elsewhere: paths.filter((path) => ownerOf(path) !== slice.number),
  };
}
