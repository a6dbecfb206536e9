import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listMissing } from '../archive/missing-files.ts';
import { keepOriginals } from '../archive/originals.ts';
import { createSettings } from '../archive/settings-file.ts';
import { appendToYamlList } from '../archive/yaml-list.ts';
import { describeImport, type ImportReport } from '../report/report.ts';
import { type DecodedCounts, decodeSource } from './decode-source.ts';
import { type ImportOptions, type ImportPlan, planImport } from './plan-import.ts';
import type { Source, SourceRecord } from './source.ts';
import { writeArticles } from './write-articles.ts';

/** Path from the content folder of the report that names every place. */
export const reportFile = 'nguon/bao-cao-nhap.txt';

/**
 * Brings the articles of a source into a content folder, reading the source twice and keeping no texts in memory.
 * Articles that an earlier import brought are left alone; no article's file is ever overwritten.
 *
 * @throws ImportStop before anything is written, when the arguments or the archive do not allow the import
 */
export async function importArchive<Record extends SourceRecord>(
  original: Source<Record>,
  options: ImportOptions,
): Promise<ImportReport> {
  const decoded: DecodedCounts = {};
  const source = decodeSource(original, decoded);
  const plan = await planImport(source, options);
  await prepareArchive(options.contentDir, plan);
  if (plan.fresh.length > 0) await keepOriginals(options.contentDir, source.originals ?? []);
  const remarks = plan.fresh.length > 0 ? await writeArticles(source, options, plan) : [];
  const overwritten = [...plan.places.values()].filter((place) => place.standing !== undefined).length;
  const report: ImportReport = {
    source: source.name,
    places: source.places,
    imported: plan.fresh.length - overwritten,
    overwritten,
    known: plan.known,
    decoded,
    sections: plan.fresh.length > 0 ? plan.sections.added.map((section) => section.name) : [],
    authors: plan.authors.lines.map((author) => author.name),
    uncategorised: {
      articles: plan.fresh.filter((article) => article.category === '' && !article.isPage).length,
      section: plan.sections.fallback,
    },
    missing: await listMissing(options.contentDir, remarks),
    remarks: [...plan.remarks, ...remarks].sort((a, b) => a.line - b.line),
  };
  await mkdir(join(options.contentDir, 'nguon'), { recursive: true });
  await writeFile(join(options.contentDir, reportFile), `${describeImport(report).join('\n')}\n`);
  return report;
}

/** Writes what the new articles need to stand on: settings, sections, authors. Nothing, when there are none. */
async function prepareArchive(
  contentDir: string,
  { present, zone, fresh, sections, authors }: ImportPlan,
): Promise<void> {
  if (fresh.length === 0) return;
  await mkdir(contentDir, { recursive: true });
  if (present.settings === undefined) await createSettings(contentDir, zone);
  await appendToYamlList(join(contentDir, 'chuyen-muc.yaml'), sections.added, [
    'Các chuyên mục, theo thứ tự hiện trên trang. Sửa tên, đổi thứ tự tùy ý; đổi slug thì ghi slug cũ vào formerSlugs.',
  ]);
  await appendToYamlList(join(contentDir, 'tac-gia.yaml'), authors.lines, [
    'Những tác giả có tên bỏ dấu thì trùng nhau: mỗi người một địa chỉ.',
  ]);
}
