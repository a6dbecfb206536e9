import { join, relative, resolve, sep } from 'node:path';
import { defineCommand } from 'citty';
import { generatorKey } from '../../build/generator-key.ts';
import { checkContent } from '../../check/check-content.ts';
import type { MendedFile } from '../../check/fix/mend-files.ts';
import { formatAnnotations } from '../../lib/problems/annotations.ts';
import { formatBySeverity } from '../../lib/problems/format.ts';
import { problemsToJson } from '../../lib/problems/json.ts';
import { isError, type Problem } from '../../lib/problems/problem.ts';
import { photoCacheDir, readNow, siteArguments, workFolder } from '../site-options.ts';

const formats = ['text', 'json', 'github'] as const;

export default defineCommand({
  meta: { name: 'check', description: 'Soát toàn bộ nội dung: mọi chỗ sai trong một lần, kèm cách sửa.' },
  args: {
    content: siteArguments.content,
    format: {
      type: 'enum',
      options: [...formats],
      description: 'Cách in: cho người đọc (mặc định), JSON cho máy, hay chú thích trên GitHub.',
    },
    fix: { type: 'boolean', description: 'Tự sửa những chỗ chắc chắn không đổi nghĩa, rồi soát lại.' },
    now: siteArguments.now,
  },
  run: async ({ args }) => {
    const contentDir = resolve(args.content ?? 'content');
    const mended = args.fix ? await (await import('../../check/fix/mend-files.ts')).mendFiles(contentDir) : [];
    const problems = await checkContent({
      contentDir,
      workDir: workFolder(['check', contentDir]),
      photoCacheDir,
      now: readNow(args.now),
      generator: generatorKey(),
    });
    const write = writers[args.format ?? 'text'];
    process.stdout.write(write(problems, mended, contentDir));
    if (problems.some(isError)) process.exitCode = 1;
  },
});

type Writer = (problems: readonly Problem[], mended: readonly MendedFile[], contentDir: string) => string;

const writers: Record<(typeof formats)[number], Writer> = {
  text: (problems, mended) => `${[...mended.map(describeMended), formatBySeverity(problems)].join('\n')}\n`,
  json: (problems, mended) => `${JSON.stringify({ ...problemsToJson(problems), mended })}\n`,
  github: (problems, _, contentDir) =>
    problems.length === 0 ? '' : `${formatAnnotations(problems, pathFromHere(contentDir))}\n`,
};

/** Annotations name files from the root of the repository, in which a pipeline stands. */
function pathFromHere(contentDir: string): string {
  const path = relative(process.cwd(), join(contentDir)).split(sep).join('/');
  return path === '' ? '' : `${path}/`;
}

function describeMended({ file, counts }: MendedFile): string {
  const parts = Object.entries(counts).map(([kind, count]) => `${names[kind as keyof typeof names]} ${count} chỗ`);
  return `Đã sửa ${file}: ${parts.join(', ')}.`;
}

const names = {
  'invisible-mark': 'ký tự vô hình',
  'not-nfc': 'Unicode dựng sẵn',
  'icelandic-d': '“Ð” thành “Đ”',
  'trailing-space': 'dấu cách cuối dòng',
  'curly-quotes': 'ngoặc cong trong khai báo',
} as const;
