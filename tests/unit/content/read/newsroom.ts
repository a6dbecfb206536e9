import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { type Reading, readArchive } from '../../../../src/content/read/archive.ts';
import { openInventory } from '../../../../src/images/inventory.ts';
import { describeProblem, type Problem } from '../../../../src/lib/problems/problem.ts';

/** A content folder in a temporary place: settings, the section `tin-tuc`, and what a test adds. */
export class Newsroom {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  static async open(files: Record<string, string | Uint8Array> = {}): Promise<Newsroom> {
    const newsroom = new Newsroom(await mkdtemp(join(tmpdir(), 'vankho-toa-soan-')));
    onTestFinished(() => rm(newsroom.dir, { recursive: true }));
    await newsroom.write({ 'trang-web.yaml': settings, 'chuyen-muc.yaml': sections, ...files });
    return newsroom;
  }

  async write(files: Record<string, string | Uint8Array>): Promise<void> {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.dir, file)), { recursive: true });
      await writeFile(join(this.dir, file), content);
    }
  }

  async remove(file: string): Promise<void> {
    await rm(join(this.dir, file));
  }

  async read(): Promise<Reading> {
    return readArchive(this.dir, await openInventory(join(this.dir, '.kho-anh')));
  }

  /** Problems as an editor finds them: place, code and sentence. */
  async problems(): Promise<string[]> {
    return (await this.read()).problems.map(tell);
  }
}

/** `bai-viet/2023/08/a.md:2:1 missing-key Thiếu khóa “title”.` */
export function tell(problem: Problem): string {
  const { file, line, column, code } = problem;
  return `${file}:${line}:${column} ${code} ${describeProblem(problem).message}`;
}

/** An article without mistakes but for what is added: lines of front matter, then the body. */
export function article(lines = '', body = 'Nội dung.\n'): string {
  return `---\ntitle: Tập huấn\ncategory: tin-tuc\ndate: 2023-08-03 17:08\n${lines === '' ? '' : `${lines}\n`}---\n${body}`;
}

/** A grey picture. */
export function picture(width = 8, height = 6, format: 'png' | 'jpeg' = 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#888888' } })
    [format]()
    .toBuffer();
}

export const settings = 'name: Báo Ví Dụ\nurl: https://vidu.vn\npublisher:\n  name: Tòa soạn Ví Dụ\n';

const sections = '- slug: tin-tuc\n  name: Tin tức\n- slug: the-thao\n  name: Thể thao\n  parent: tin-tuc\n';
