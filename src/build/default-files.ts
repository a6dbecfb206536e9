import { vi } from '../i18n/vi.ts';
import type { Settings } from '../lib/archive/types.ts';
import { drawFavicon } from '../lib/favicon.ts';
import { securityPath, securityText } from '../lib/machine/security.ts';
import { headersPaths, hostHeaders, nginxHeaders } from '../lib/safety/headers.ts';
import type { Urls } from '../lib/url.ts';
import type { Outputs } from './outputs.ts';

/** Files that stand in a site unless the newsroom has put its own in their place. */
export function defaultFiles(settings: Settings, urls: Urls): Outputs {
  const security = securityText(settings, urls);
  return new Map([
    ['favicon.svg', { text: drawFavicon(settings.name, settings.colours.accent) }],
    ['humans.txt', { text: humansText(settings, urls) }],
    [headersPaths.hosts, { text: hostHeaders(settings, urls) }],
    [headersPaths.nginx, { text: nginxHeaders(settings) }],
    ...(security === undefined ? [] : [[securityPath, { text: security }] as const]),
  ]);
}

/** Who makes the site (https://humanstxt.org); no time, so that it changes with the newsroom alone. */
function humansText({ name, publisher }: Settings, urls: Urls): string {
  const rows: [string, string | undefined][] = [
    [vi.site.publisher, publisher.name],
    [vi.site.editorInChief, publisher.editorInChief],
    [vi.site.address, publisher.address],
    [vi.site.email, publisher.email],
  ];
  const team = rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${value}`]));
  const site = [`${name}: ${urls.absolute(urls.home())}`, `${vi.humans.generator}: Vankho`];
  return [`/* ${vi.humans.team} */`, ...team, '', `/* ${vi.humans.site} */`, ...site, ''].join('\n');
}
