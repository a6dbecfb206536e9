import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import type { Copy } from '../../verify/copy.ts';
import { folderCopy } from '../../verify/folder.ts';
import { describeVerification, verificationToJson } from '../../verify/report.ts';
import { isWhole, verify } from '../../verify/verify.ts';
import { webCopy } from '../../verify/web.ts';
import { isZim, isZimWhole } from '../../verify/zim.ts';
import { zipCopy } from '../../verify/zip.ts';
import { UsageError, usageError } from '../arguments.ts';
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
      description: 'Tệp ZIP hay ZIM, thư mục đã giải nén, hoặc địa chỉ https:// nơi công bố.',
    },
    json: { type: 'boolean', description: 'In kết quả dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    const { whole, text } = await look(args.copy, args.json === true);
    process.stdout.write(`${text}\n`);
    if (!whole) process.exitCode = 1;
  },
});

/** What is to be printed of a copy, and whether it is whole. */
interface Finding {
  whole: boolean;
  text: string;
}

/** @throws UsageError when there is nothing of that name, CannotVerify when it cannot be looked into */
async function look(name: string, asJson: boolean): Promise<Finding> {
  if (/^https?:\/\//i.test(name)) return lookInto(webCopy(readAddress(name)), asJson);
  const path = resolve(name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError('not-found', `Không có tệp hay thư mục “${name}”.`);
  if (found.isDirectory()) return lookInto(folderCopy(path, name), asJson);
  return (await isZim(path)) ? lookIntoZim(path, name, asJson) : lookInto(zipCopy(path, name), asJson);
}

async function lookInto(copy: Copy, asJson: boolean): Promise<Finding> {
  const steps = showSteps(process.stderr);
  const onProgress = (done: number, total: number): void => steps.show('Kiểm tra từng tệp', done, total);
  try {
    const verification = await verify(copy, atOnce, onProgress).finally(steps.clear);
    const write = asJson ? verificationToJson : describeVerification;
    return { whole: isWhole(verification), text: write(verification, copy.name) };
  } finally {
    await copy.close();
  }
}

async function lookIntoZim(path: string, name: string, asJson: boolean): Promise<Finding> {
  const whole = await isZimWhole(path);
  const sentence = whole
    ? `${name} nguyên vẹn: đúng như mã kiểm tra mà tệp ZIM tự mang.`
    : `${name} đã hỏng hoặc bị cắt cụt: không còn như mã kiểm tra mà tệp ZIM tự mang; hãy chép hoặc tải lại tệp này.`;
  return { whole, text: asJson ? JSON.stringify({ name, whole }) : sentence };
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
