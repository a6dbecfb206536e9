import type { VideoObject, WithContext } from 'schema-dts';
import type { Media } from '../archive/types.ts';
import type { ArticleView } from '../archive/views.ts';
import { viewPhoto } from '../photo/variants.ts';
import type { Urls } from '../url.ts';

/** Structured data of the videos that an article plays itself: VideoObject (schema.org). */
export function videoJsonLd(article: ArticleView, media: readonly Media[], urls: Urls): object[] {
  if (article.withdrawn !== undefined) return [];
  return media
    .filter(({ kind }) => kind === 'video')
    .map(({ file, alt, caption, poster }): WithContext<VideoObject> => {
      const name = (alt || caption) ?? article.title;
      return {
        '@context': 'https://schema.org',
        '@type': 'VideoObject',
        name,
        description: caption ?? article.summary ?? name,
        thumbnailUrl: poster === undefined ? undefined : urls.absolute(viewPhoto(poster, urls).full),
        uploadDate: article.time.iso,
        contentUrl: urls.absolute(urls.attachment(file)),
        inLanguage: 'vi',
      };
    });
}
