import type { Progress } from '../build/build.ts';
import { progressLine } from './progress-line.ts';

/** What a build does, and what a pack does beyond that. */
type Phase = Parameters<Progress>[0] | 'weigh' | 'pack';

type ShowPhase = (phase: Phase, done?: number, total?: number) => void;

const names: Record<Phase, string> = {
  read: 'Đọc và kiểm tra nội dung',
  photos: 'Xử lý ảnh',
  pages: 'Dựng trang và lập chỉ mục tìm kiếm',
  publish: 'Đưa vào thư mục xuất bản',
  weigh: 'Ước tính dung lượng',
  pack: 'Đóng gói',
};

/** Milliseconds between two states of a line, and between two lines where there is no terminal: a log is read later. */
const betweenStates = 100;
const betweenLines = 15_000;

/** Shows what a build is doing: one line that changes on a terminal, plain lines when piped. */
export function showProgress(output: NodeJS.WriteStream): ShowPhase & { done(): void } {
  let phase: string | undefined;
  let begunAt = 0;
  let shownAt = 0;
  const clear = (): void => {
    if (output.isTTY) output.write('\r\u001B[K');
  };
  const progress: ShowPhase = (next, done, total) => {
    const time = performance.now();
    const isNew = next !== phase;
    if (isNew) begunAt = time;
    phase = next;
    const isDue = time - shownAt >= (output.isTTY ? betweenStates : betweenLines);
    if (!isNew && !isDue && !(output.isTTY && done === total)) return;
    shownAt = time;
    clear();
    const isCounted = done !== undefined && total !== undefined && (output.isTTY || !isNew);
    const count = isCounted ? ` ${progressLine(done, total, (time - begunAt) / 1000)}` : '';
    output.write(`${names[next]}…${count}${output.isTTY ? '' : '\n'}`);
  };
  return Object.assign(progress, { done: clear });
}
