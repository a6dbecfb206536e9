import type { Progress } from '../build/build.ts';
import { showSteps } from './steps.ts';

/** What a build does, and what a pack does beyond that. */
type Phase = Parameters<Progress>[0] | 'weigh' | 'pack' | 'zim';

type ShowPhase = (phase: Phase, done?: number, total?: number) => void;

const names: Record<Phase, string> = {
  read: 'Đọc và kiểm tra nội dung',
  photos: 'Xử lý ảnh',
  pages: 'Dựng trang và lập chỉ mục tìm kiếm',
  publish: 'Đưa vào thư mục xuất bản',
  weigh: 'Ước tính dung lượng',
  pack: 'Đóng gói',
  zim: 'Lập chỉ mục và ghi tệp ZIM',
};

/** Shows what a build is doing. */
export function showProgress(output: NodeJS.WriteStream): ShowPhase & { done(): void } {
  const steps = showSteps(output);
  const progress: ShowPhase = (phase, done, total) => steps.show(names[phase], done, total);
  return Object.assign(progress, { done: steps.clear });
}
