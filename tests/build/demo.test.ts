import { describe, expect, it } from 'vitest';
import { builtDemo, demoOrigin as origin } from '../demo.ts';
import { inspectFiles, inspectPages } from './inspect.ts';
import { inspectOutlines } from './outline.ts';
import { openPublished } from './site.ts';
import { validatePages } from './validate.ts';

describe.each(['/', '/luu-tru/'] as const)('the demo archive under %s', (base) => {
  it('leads from every page to what is there, ids, sizes of photographs and structured data included', async () => {
    expect(await inspectPages(openPublished(await builtDemo(base)), { base, origin })).toEqual([]);
  });

  it('names in feeds, sitemaps, data, styles and scripts only what is there', async () => {
    expect(await inspectFiles(openPublished(await builtDemo(base)), { base, origin })).toEqual([]);
  });
});

describe('every page of the demo archive', () => {
  it('is valid HTML', async () => {
    expect(await validatePages(openPublished(await builtDemo('/')))).toEqual([]);
  });

  it('has a title of its own, an unbroken order of headings, named landmarks and a way past the menu', async () => {
    expect(await inspectOutlines(openPublished(await builtDemo('/')))).toEqual([]);
  });
});
