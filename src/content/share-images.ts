import { shareImageName } from '../images/share-image-name.ts';
import type { Archive } from '../lib/archive/types.ts';
import type { ShareImageView } from '../lib/archive/views.ts';
import { shareCard, shareImageSize } from '../lib/share-image/card.ts';
import type { Urls } from '../lib/url.ts';

/** The picture of a section by its slug, of the site where there is no such section. */
export type ShareImages = (section?: string) => ShareImageView;

/** What pages without a photograph of their own are shared with; the build draws them (build/share-images.ts). */
export function shareImages(archive: Archive, urls: Urls): ShareImages {
  const viewOf = (section?: Archive['sections'][number]): ShareImageView => {
    const card = shareCard(archive, section);
    const alt = [card.heading, card.band].filter((text) => text !== '').join(' – ');
    return { full: urls.shareImage(shareImageName(card)), ...shareImageSize, alt };
  };
  const ofSite = viewOf();
  const ofSections = new Map(archive.sections.map((section) => [section.slug, viewOf(section)]));
  return (section) => ofSections.get(section ?? '') ?? ofSite;
}
