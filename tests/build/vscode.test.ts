import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeSites, openSite, type Run, runVankho } from './site.ts';

afterAll(closeSites);

describe('the files for VS Code', () => {
  it('are written into the folder where one stands, and follow the sections when an article is begun', async () => {
    const site = await openSite();
    const cwd = dirname(site.contentDir);
    const run = await runVankho(['vscode', '--content', 'nội dung'], { cwd });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const tasks = await readFile(join(cwd, '.vscode/tasks.json'), 'utf8');
    expect(tasks).toContain('--prefix');
    expect(await readFile(join(cwd, '.vscode/settings.json'), 'utf8')).toContain('nội dung/trang-web.yaml');

    await site.edit('chuyen-muc.yaml', '- slug: tin-tuc', '- slug: bien-dao\n  name: Biển đảo\n\n- slug: tin-tuc');
    expect((await runVankho(['new', 'Một', '--category', 'bien-dao', '--content', 'nội dung'], { cwd })).code).toBe(0);
    expect(await readFile(join(cwd, '.vscode/vankho.code-snippets'), 'utf8')).toContain('bien-dao');
  });

  it('leave settings of the newsroom’s own alone unless forced', async () => {
    const site = await openSite();
    const cwd = dirname(site.contentDir);
    const vscode = (...flags: string[]): Promise<Run> =>
      runVankho(['vscode', '--content', 'nội dung', ...flags], { cwd });
    await vscode();
    await writeFile(join(cwd, '.vscode/settings.json'), '{ "editor.fontSize": 18 }\n');
    expect((await vscode()).stdout).toContain('Giữ nguyên .vscode/settings.json');
    expect(await readFile(join(cwd, '.vscode/settings.json'), 'utf8')).toBe('{ "editor.fontSize": 18 }\n');
    expect((await vscode('--force')).stdout).toContain('Đã ghi 1 tệp');
    expect((await vscode()).stdout).toContain('không phải ghi gì');
  });

  it('have no place inside the content', async () => {
    const site = await openSite();
    const run = await runVankho(['vscode', '--content', '.'], { cwd: site.contentDir });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('thư mục chứa thư mục nội dung');
  });
});
