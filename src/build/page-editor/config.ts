import type { CmsConfig, CollectionFile, Field, GitBackend, SortableFields } from '@sveltia/cms';
import { vi } from '../../i18n/vi.ts';
import type { Settings } from '../../lib/archive/types.ts';
import type { Urls } from '../../lib/url.ts';
import { albumFields, articleFields, pageFields, sectionFields, settingsFields, termFields } from './fields.ts';

const { collections, files } = vi.pageEditor;

/** Pictures lie beside the text that shows them, and are named by their file alone. */
const beside = { media_folder: '', public_folder: '' };

const newestFirst: SortableFields = { fields: ['date', 'title'], default: { field: 'date', direction: 'descending' } };

/**
 * Sveltia's configuration of an archive: where its files are and what stands in them. It holds nothing that an article brings: sections
 * are read from their file by the editor itself.
 *
 * @param folder of the content, from the folder that is edited: `content`, or empty
 */
export function editorConfig({ name }: Settings, backend: GitBackend, folder: string, urls: Urls): CmsConfig {
  const inside = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
  const yaml = (file: keyof typeof files, fields: Field[]): CollectionFile => ({
    name: file,
    label: files[file],
    file: inside(`${file}.yaml`),
    format: 'yaml',
    fields,
  });
  const list = (key: string, file: keyof typeof files, fields: Field[]): Field => ({
    name: key,
    label: files[file],
    widget: 'list',
    root: true,
    fields,
    summary: '{{fields.name}}',
    collapsed: true,
  });
  const articles = {
    folder: inside('bai-viet'),
    extension: 'md',
    format: 'yaml-frontmatter',
    summary: '{{title}}',
    sortable_fields: newestFirst,
    fields: articleFields,
    thumbnail: false,
  };
  return {
    load_config_file: true,
    backend,
    app_title: name,
    site_url: urls.absolute(urls.home()),
    logo: { src: urls.file('favicon.svg') },
    media_folder: inside('tep-tinh'),
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true, lowercase: true, timezone: 'local' },
    output: { omit_empty_optional_fields: true },
    show_preview_links: false,
    editor: { preview: false },
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: { providers: [] } },
    collections: [
      {
        ...articles,
        ...{ name: 'bai-viet', label: collections.articles, label_singular: collections.article, icon: 'article' },
        path: '{{year}}/{{month}}/{{slug}}/index',
        ...beside,
      },
      {
        ...articles,
        ...{
          name: 'bai-mot-tep',
          label: collections.plainArticles,
          label_singular: collections.article,
          icon: 'notes',
        },
        description: collections.plainArticlesMeaning,
        path: '{{year}}/{{month}}/{{slug}}',
        create: false,
        ...beside,
      },
      {
        ...{
          name: 'thu-vien-anh',
          label: collections.albums,
          label_singular: collections.album,
          icon: 'photo_library',
        },
        folder: inside('thu-vien-anh'),
        path: '{{slug}}/index',
        format: 'yaml-frontmatter',
        sortable_fields: newestFirst,
        fields: albumFields,
        ...beside,
      },
      {
        ...{ name: 'trang', label: collections.pages, label_singular: collections.page, icon: 'description' },
        folder: inside('trang'),
        format: 'yaml-frontmatter',
        fields: pageFields,
        ...beside,
      },
      {
        ...{ name: 'cai-dat', label: collections.settings, icon: 'settings' },
        files: [
          yaml('trang-web', settingsFields),
          yaml('chuyen-muc', [list('sections', 'chuyen-muc', sectionFields)]),
          yaml('tac-gia', [list('terms', 'tac-gia', termFields)]),
          yaml('chu-de', [list('terms', 'chu-de', termFields)]),
        ],
      },
    ],
  };
}
