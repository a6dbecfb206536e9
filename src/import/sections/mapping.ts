import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { decodeUtf8 } from '../../content/read/source-file.ts';
import { parseYaml, validate, type YamlSource } from '../../content/read/yaml.ts';
import { formatProblems } from '../../lib/problems/format.ts';
import { collectProblems, type Report, sortProblems } from '../../lib/problems/problem.ts';
import { optionalText, slug, text, texts } from '../../schemas/fields.ts';
import { ImportStop } from '../stop.ts';
import { categoryKey } from './category-key.ts';

const mappingSchema = z.object({
  sections: z.array(z.object({ slug, name: text, parent: optionalText, description: optionalText, from: texts }), {
    error: 'phải là một danh sách, mỗi mục bắt đầu bằng “- slug:”',
  }),
});

/** A section of the new archive and the categories of the dump that go into it. */
export type MappedSection = z.output<typeof mappingSchema>['sections'][number];

/**
 * Reads the file of `--mapping`. Throws `ImportStop` with every mistake, its line and its remedy.
 *
 * @param knownSections slugs of `chuyen-muc.yaml`, which may be parents
 */
export async function readMapping(file: string, knownSections: readonly string[]): Promise<MappedSection[]> {
  const { problems, report } = collectProblems();
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportStop(
      'import-guide',
      `Không đọc được tệp ánh xạ chuyên mục ${file} (${error.code ?? error.message}).`,
    );
  });
  const content = decodeUtf8(bytes, file, report);
  const source = content === undefined ? undefined : parseYaml(content, file, 1, report);
  const mapping = source && validate(source, mappingSchema, ['sections'], report);
  if (source !== undefined && mapping !== undefined) checkSections(mapping.sections, source, knownSections, report);
  if (problems.length > 0) {
    throw new ImportStop('import-guide', `Tệp ánh xạ chuyên mục có lỗi:\n${formatProblems(sortProblems(problems))}`);
  }
  return mapping?.sections ?? [];
}

function checkSections(
  sections: readonly MappedSection[],
  source: YamlSource,
  knownSections: readonly string[],
  report: Report,
): void {
  const slugs = new Set<string>();
  const owners = new Map<string, string>();
  const before = new Set(knownSections);
  sections.forEach((section, index) => {
    const at = (...path: (string | number)[]) => source.placeOf(['sections', index, ...path]);
    if (slugs.has(section.slug)) report('duplicate-slug', at('slug'), { slug: section.slug });
    slugs.add(section.slug);
    // A parent that stands earlier can never close a circle.
    if (section.parent !== undefined && !before.has(section.parent)) {
      const hint = ' Mục mẹ phải đứng trước mục con.';
      report('unknown-parent', at('parent'), { slug: section.slug, value: section.parent, hint });
    }
    before.add(section.slug);
    section.from.forEach((category, position) => {
      const owner = owners.get(categoryKey(category));
      if (owner !== undefined && owner !== section.slug) {
        const detail = `“${category}” đã được ghi ở chuyên mục “${owner}”`;
        report('bad-value', at('from', position), { key: 'from', detail });
      }
      owners.set(categoryKey(category), section.slug);
    });
  });
}
