import { describe, expect, it } from 'vitest';
import { hostHeaders, nginxHeaders, safetyHeaders } from '../../../src/lib/safety/headers.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { theSettings } from '../archive/an-archive.ts';

const editor = { backend: 'github', repo: 'to-bao/kho-bai', folder: '' } as const;

describe('the headers of a site', () => {
  it('forbid other sites to show its pages in theirs, and browsers to guess what a file is', () => {
    const headers = new Map(safetyHeaders(false));
    expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });

  it('let the window in which an editor signs in answer', () => {
    expect(nginxHeaders(theSettings({ editor }))).toContain('Cross-Origin-Opener-Policy "same-origin-allow-popups"');
  });

  it('are spelt as hosts read them, under the path the site lives at', () => {
    const text = hostHeaders(theSettings(), createUrls('https://vidu.vn', '/luu-tru/'));
    const rules = text.split(/\n(?=\/)/);
    expect(rules[0]).toMatch(/^\/luu-tru\/\*\n(?: {2}[\w-]+: [^\n]+\n?)+$/);
    expect(rules[0]).toContain('Strict-Transport-Security: max-age=31536000');
    expect(rules).toContain('/luu-tru/_vankho/*\n  Cache-Control: public, max-age=31536000, immutable');
  });

  it('are one directive a line for nginx, each value in quotes', () => {
    for (const line of nginxHeaders(theSettings()).trimEnd().split('\n')) {
      expect(line).toMatch(/^add_header [\w-]+ "[^"\\]+" always;$/);
    }
  });
});
