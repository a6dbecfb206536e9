import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isThemeName, themes } from '../../../src/lib/archive/themes.ts';
import { contrastRatio, leastContrast } from '../../../src/lib/colour/contrast.ts';

const folder = new URL('../../../src/styles/themes/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.css', ''));
/** WCAG 2.2, 1.4.6: level AAA. */
const enhanced = 7;

it('gives a newsroom every theme there is to choose from', () => {
  expect(names.filter(isThemeName)).toEqual(Object.keys(themes));
  expect(names).toHaveLength(Object.keys(themes).length);
});

describe.each(Object.entries(themes))('the theme %s', (name, theme) => {
  const css = readFileSync(new URL(`${name}.css`, folder), 'utf8');

  describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
    /** `--paper` → `#fff` as six digits. */
    function colour(token: string): string {
      const declared = new RegExp(`--${token}: (.*);`).exec(css)?.[1] ?? '';
      const value = new RegExp(`--if-${scheme}, (#[0-9a-f]+)`).exec(declared)?.[1] ?? declared;
      const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
      return short === null
        ? value
        : `#${short
            .slice(1)
            .flatMap((digit) => [digit, digit])
            .join('')}`;
    }
    const accent = scheme === 'light' ? theme.accent : theme.accentDark;

    it.each(['paper', 'surface', 'mark'])('reads best on %s, and well where it is small or an accent', (ground) => {
      expect(contrastRatio(colour('ink'), colour(ground))).toBeGreaterThanOrEqual(enhanced);
      if (ground === 'mark') return;
      expect(contrastRatio(colour('ink-soft'), colour(ground))).toBeGreaterThanOrEqual(leastContrast);
      expect(contrastRatio(accent, colour(ground))).toBeGreaterThanOrEqual(leastContrast);
    });

    it('has links in the text of articles that read best', () => {
      expect(contrastRatio(accent, colour('paper'))).toBeGreaterThanOrEqual(enhanced);
    });

    it('has white letters on its accent that read well', () => {
      expect(contrastRatio(theme.accent, colour('on-band'))).toBeGreaterThanOrEqual(leastContrast);
    });

    it('tells the settings its tinted paper', () => {
      expect(colour('surface')).toBe(scheme === 'light' ? theme.surface : theme.surfaceDark);
    });
  });
});
