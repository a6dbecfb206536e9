/** A file took on other bytes while the site was made from it. */
export class ChangedMeanwhile extends Error {
  readonly exitCode = 3;

  /** @param file as the user knows it */
  constructor(file: string) {
    super(`Tệp ${file} đã đổi trong lúc dựng trang: bản đã có được giữ nguyên. Hãy chạy lại.`);
  }
}
