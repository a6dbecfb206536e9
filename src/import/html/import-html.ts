import { importArchive } from '../pipeline/import-archive.ts';
import type { ImportOptions } from '../pipeline/plan-import.ts';
import type { ImportReport } from '../report/report.ts';
import { openPages, type PagesGiven } from './pages-source.ts';

/** Saved pages, where they go, and what the keeper knows of them. */
export type HtmlImport = ImportOptions & PagesGiven;

/**
 * Brings the saved pages of an old site into a content folder.
 *
 * @throws ImportStop before anything is written, when the arguments or the archive do not allow the import
 */
export async function importHtml(options: HtmlImport): Promise<ImportReport> {
  return importArchive(await openPages(options), options);
}
