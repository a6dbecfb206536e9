import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import type { Copy } from '../../verify/copy.ts';
import { folderCopy } from '../../verify/folder.ts';
import { describeVerification, verificationToJson } from '../../verify/report.ts';
import { isWhole, verify } from '../../verify/verify.ts';
import { webCopy } from '../../verify/web.ts';
import { zipCopy } from '../../verify/zip.ts';
import { usageError } from '../arguments.ts';
import { showSteps } from '../steps.ts';

/** Files that are read at once: a disk and the threads that unpack have enough to do, a small server not too much. */
const atOnce = 6;

export default defineCommand({
  meta: {
    name: 'verify',
    description: 'Kiểm tra một ấn bản còn nguyên vẹn không: chỉ rõ từng tệp thiếu, đã đổi hay thừa ra.',
  },
  args: {
    copy: {
      type: 'positional',
      required: true,
      valueHint: 'ZIP|THƯ-MỤC|ĐỊA-CHỈ',
      description: 'Tệp ZIP, thư mục đã giải nén, hay địa chỉ https:// nơi công bố.',
    },
    json: { type: 'boolean', description: 'In kết quả dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    const copy = await openCopy(args.copy);
    const steps = showSteps(process.stderr);
    const onProgress = (done: number, total: number): void => steps.show('Kiểm tra từng tệp', done, total);
    try {
      const verification = await verify(copy, atOnce, onProgress).finally(steps.clear);
      const write = args.json ? verificationToJson : describeVerification;
      process.stdout.write(`${write(verification, copy.name)}\n`);
      if (!isWhole(verification)) process.exitCode = 1;
    } finally {
      await copy.close();
    }
  },
});

/** @throws UsageError when there is nothing of that name */
async function openCopy(name: string): Promise<Copy> {
  if (/^https?:\/\//i.test(name)) return webCopy(readAddress(name));
  const found = await stat(resolve(name)).catch(() => undefined);
  if (found === undefined) throw usageError(`Không có tệp hay thư mục “${name}”.`);
  return found.isDirectory() ? folderCopy(resolve(name), name) : zipCopy(resolve(name), name);
}

function readAddress(text: string): URL {
  const address = URL.parse(text);
  if (address === null || address.username !== '' || address.password !== '') {
    throw usageError(`“${text}” không phải địa chỉ trang, ví dụ https://vidu.vn/.`);
  }
  if (/\.(zip|zim)$/i.test(address.pathname)) {
    throw usageError(`“${text}” là một tệp: hãy tải về rồi kiểm tra tệp đã tải.`);
  }
  return address;
}
