import type { Archive, Section } from '../archive/types.ts';

/** What a share image says: it stands for pages without a photograph of their own. */
export interface ShareCard {
  /** Large: a section's name, or the site's. */
  heading: string;
  /** In the band below: the site's name under that of a section, else what the site is. */
  band: string;
  /** `#a6192e`. */
  colour: string;
}

/** Pixels: what networks ask for. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** The card of a section; of the site where there is none. */
export function shareCard({ settings }: Pick<Archive, 'settings'>, section?: Section): ShareCard {
  const { name, tagline = '' } = settings;
  const colour = settings.colours.accent;
  return section === undefined
    ? { heading: name, band: tagline, colour }
    : { heading: section.name, band: name, colour };
}
