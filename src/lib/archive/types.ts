import type { MediaKind } from '../media/kind.ts';
import type { Abbreviation } from '../search/abbreviations.ts';
import type { ThemeName } from './themes.ts';

/**
 * The shape of an archive once it has been read and checked: plain data, the same in the loader's store, in the
 * build steps and in tests.
 */

/** A reading of the wall clock in the site's zone: `2023-08-03T17:08`, or `2023-08-03` when no time was written. */
export type WallClock = string;

export interface Archive {
  settings: Settings;
  /** In the order of the menus; a parent stands before its children. */
  sections: Section[];
  authors: Term[];
  topics: Term[];
  /** In no particular order; drafts, scheduled and withdrawn articles included (`catalogue` sorts and sifts them). */
  articles: Article[];
  albums: Album[];
  pages: StaticPage[];
  /** Lines of `chuyen-huong.csv`, aliases of articles and former slugs of sections. */
  redirects: PlacedRedirect[];
  /** The built-in ones, then those of `viet-tat.yaml`. No page shows them, only the search asks for them. */
  abbreviations: Abbreviation[];
  /** Only of an edition for use without a network: what this archive was narrowed to. */
  edition?: EditionChoice;
}

/** What an edition for use without a network holds, as it was asked for. */
export interface EditionChoice {
  /** First and last year; all when missing. */
  years?: { from: string; to: string };
  /** Slug of a section: its articles and those of the sections below it. */
  section?: string;
  /** Which photographs come along. The pages of the site do not depend on it, but for the one that tells of the edition. */
  images: 'none' | 'small' | 'full';
  /** Path that the whole archive lives under on the network: `/` or `/luu-tru/`. */
  sourceBase: string;
}

export interface Settings {
  name: string;
  tagline?: string;
  description?: string;
  /** Absolute address of the site, without base, no trailing slash: `https://vidu.vn`. */
  url: string;
  /** IANA name, `Asia/Ho_Chi_Minh` unless told otherwise. */
  timeZone: string;
  publisher: Publisher;
  /** Where "Phản hồi" writes to. */
  feedback?: string;
  /** File in `tep-tinh/`, e.g. `logo.svg`. */
  logo?: string;
  theme: ThemeName;
  /** The newsroom's own, or those of its theme. */
  colours: { accent: string; accentDark: string };
  /** Section slugs shown in the masthead; all top sections when empty. */
  menu: string[];
  /** Liên kết website. */
  links: Link[];
  /** Whether readers' browsers keep pages for when there is no network. */
  offline: boolean;
  /** Who is told of a hole in the site. */
  security?: SecurityContact;
  /** What the page editor of the published site works on; there is none without it. */
  editor?: EditorSettings;
}

/** A repository that the page editor writes to. */
export interface EditorSettings {
  backend: 'github' | 'gitlab' | 'gitea';
  /** `to-bao/kho-bai`. */
  repo: string;
  /** The repository's own choice when it is missing. */
  branch?: string;
  /** Folder of the content in the repository, without slashes at its ends; empty for the root. */
  folder: string;
  /** Origin of a server of the newsroom's own. */
  server?: string;
  /** Where signing in with GitHub goes through; of the others, the number under which the editor is known there. */
  signIn?: string;
  appId?: string;
}

export interface SecurityContact {
  /** A mailbox, or the address of a page. */
  contact: string;
  /** Last day on which this holds: `2027-12-31`. */
  expires: WallClock;
}

export interface Publisher {
  name: string;
  licence?: string;
  editorInChief?: string;
  address?: string;
  phone?: string;
  email?: string;
}

export interface Link {
  name: string;
  url: string;
}

export interface Section {
  slug: string;
  name: string;
  parent?: string;
  description?: string;
}

/** An author or a topic: a name that articles share. */
export interface Term {
  slug: string;
  name: string;
  description?: string;
}

export interface Article {
  /** The address without slashes at its ends, which is the file path: `2023/08/tap-huan`. */
  id: string;
  /** Path from the content folder: `bai-viet/2023/08/tap-huan/index.md`. */
  file: string;
  /** SHA-256 of everything in the file, hexadecimal. */
  digest: string;
  title: string;
  /** Slug of the section. */
  category: string;
  date: WallClock;
  updated?: WallClock;
  /** Slugs in `Archive.authors`. */
  authors: string[];
  summary?: string;
  /** Slugs in `Archive.topics`. */
  tags: string[];
  /** Ids of articles chosen by the editor. */
  related: string[];
  draft: boolean;
  pinned: boolean;
  /** The reason, when the article has been taken back. */
  withdrawn?: string;
  source?: { name: string; url?: string };
  corrections: { date: WallClock; text: string }[];
  /** In the order of the text, each file once. */
  photos: Photo[];
  /** Taken out of `photos` by the catalogue: those that may not be shown any more. */
  withheld?: Photo[];
  /** Videos and sounds, in the order of the text, each file once. */
  media: Media[];
  /** Pictures that stand for videos of other sites: the file has the video's name there. Not in the library. */
  stills: Photo[];
  attachments: Attachment[];
  /** Missing once something has been taken out of it. */
  prints?: ArticlePrints;
}

/** What stands for an article as it was read: the same characters, the same article. */
export interface ArticlePrints {
  /** For what lists show of it. */
  card: string;
  /** For all that its file, the files beside it, and the lists of authors and topics say. */
  own: string;
  /** For what lists show of each of its photographs; none where it has none. */
  photos?: string[];
}

/** A photograph as it stands in an article or album. */
export interface Photo {
  /** Path from the content folder. */
  file: string;
  /** As written in the Markdown: `tham-quan.jpg`. */
  src: string;
  alt: string;
  /** The editor's words; those of the file where the editor wrote none. */
  caption?: string;
  /** With its label: `Ảnh: Giao Tuyến`. */
  credit?: string;
  /** When, as the camera's clock showed it. */
  taken?: WallClock;
  /** Where, as the file says: `Yên Hòa, Lào Cai, Việt Nam`. */
  place?: string;
  /** Who holds the rights, as the file or the editor says: `© Báo Lâm Giang`. */
  copyright?: string;
  /** Under which terms others may use it: the address of a licence, or words. */
  licence?: string;
  /** Last day on which the newsroom may show it: `2025-12-31`. */
  rightsUntil?: WallClock;
  /** The reason, when it has been taken back. */
  withdrawn?: string;
  /** 16 hexadecimal digits of SHA-256 over the file's bytes and the settings of its sizes. */
  hash: string;
  /** Pixels, orientation applied. */
  width: number;
  height: number;
  /** What stands in its place until it is there: index in `photo/tone.ts`. */
  tone: number;
}

/** A video or sound in an article. */
export interface Media {
  /** Path from the content folder. */
  file: string;
  /** As written in the Markdown: `phong-van.mp4`. */
  src: string;
  kind: MediaKind;
  /** Describes it to those who cannot see it. */
  alt: string;
  caption?: string;
  /** With its label: `Nguồn: Truyền hình Lâm Giang`. */
  credit?: string;
  /** Bytes. */
  size: number;
  /** What a video shows before it plays. Not in the library. */
  poster?: Photo;
  /** Subtitles: path of the `.vtt` file from the content folder. */
  captions?: string;
}

export interface Attachment {
  /** Path from the content folder. */
  file: string;
  name: string;
  /** Bytes. */
  size: number;
}

export interface Album {
  /** Folder name under `thu-vien-anh/`. */
  slug: string;
  file: string;
  digest: string;
  title: string;
  date: WallClock;
  summary?: string;
  draft: boolean;
  photos: Photo[];
  withheld?: Photo[];
}

export interface StaticPage {
  /** `gioi-thieu` for `trang/gioi-thieu.md`. */
  slug: string;
  file: string;
  digest: string;
  title: string;
  description?: string;
  photos: Photo[];
  withheld?: Photo[];
}

export interface Redirect {
  /** Path and perhaps query of the old address, from the root: `/cu/bai-147000.html`, `/?id=147000`. */
  from: string;
  /** Path from the root, base not included, or an absolute address. */
  to: string;
}

/** A redirect and the place that asks for it. */
export interface PlacedRedirect extends Redirect {
  /** Path from the content folder. */
  file: string;
  /** From 1; 0 for an alias, whose place is looked up when it is wanted. */
  line: number;
}
