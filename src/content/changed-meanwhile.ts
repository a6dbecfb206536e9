import { Refusal } from '../lib/refusals.ts';
/** A file took on other bytes while the site was made from it. */
export class ChangedMeanwhile extends Refusal {
  /** @param file as the user knows it */
  constructor(file: string) {
    super('content-changed', `Tệp ${file} đã đổi trong lúc dựng trang: bản đã có được giữ nguyên. Hãy chạy lại.`, 3);
  }
}
