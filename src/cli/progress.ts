import type { Progress } from '../build/build.ts';
import { showSteps } from './steps.ts';

const names: Record<Parameters<Progress>[0], string> = {
  read: 'Đọc và kiểm tra nội dung',
  photos: 'Xử lý ảnh',
  pages: 'Dựng trang và lập chỉ mục tìm kiếm',
  publish: 'Đưa vào thư mục xuất bản',
};

/** Shows what a build is doing. */
export function showProgress(output: NodeJS.WriteStream): Progress & { done(): void } {
  const steps = showSteps(output);
  const progress: Progress = (phase, done, total) => steps.show(names[phase], done, total);
  return Object.assign(progress, { done: steps.clear });
}
