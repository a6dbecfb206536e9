import type { Progress } from '../build/build.ts';

const names: Record<Parameters<Progress>[0], string> = {
  read: 'Đọc và kiểm tra nội dung',
  photos: 'Xử lý ảnh',
  pages: 'Dựng trang và lập chỉ mục tìm kiếm',
  publish: 'Đưa vào thư mục xuất bản',
};

/** Shows what a build is doing: one line that changes on a terminal, a plain line for each phase when piped. */
export function showProgress(output: NodeJS.WriteStream): Progress & { done(): void } {
  let phase: string | undefined;
  let shownAt = 0;
  const clear = (): void => {
    if (output.isTTY) output.write('\r\u001B[K');
  };
  const progress: Progress = (next, done, total) => {
    const isNew = next !== phase;
    phase = next;
    if (!output.isTTY) {
      if (isNew) output.write(`${names[next]}…\n`);
      return;
    }
    const time = performance.now();
    if (!isNew && time - shownAt < 100 && done !== total) return;
    shownAt = time;
    clear();
    output.write(done === undefined ? `${names[next]}…` : `${names[next]}… ${done}/${total}`);
  };
  return Object.assign(progress, { done: clear });
}
