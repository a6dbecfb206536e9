/** What a version of the site is made of; nothing of it changes with an article. */
export interface WorkerSettings {
  /** Path the site lives under. */
  base: string;
  version: string;
  /** Scripts, styles and fonts, from the root of the site. */
  assets: string[];
  /** Files that keep their names: colours, icon. */
  files: string[];
}
