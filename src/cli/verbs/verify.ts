import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineCommand } from 'citty';
import type { Copy } from '../../verify/copy.ts';
import { folderCopy } from '../../verify/folder.ts';
import { describeVerification, verificationToJson } from '../../verify/report.ts';
import { type PublicKey, readPublicKeys } from '../../verify/signature.ts';
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
    description:
      'Kiểm tra một ấn bản, hay một trang đã công bố, còn nguyên vẹn không: chỉ rõ từng tệp thiếu, đã đổi hay thừa ra.',
  },
  args: {
    copy: {
      type: 'positional',
      required: true,
      valueHint: 'ZIP|THƯ-MỤC|ĐỊA-CHỈ',
      description: 'Tệp ZIP hay ZIM, thư mục đã giải nén, hoặc địa chỉ https:// nơi công bố.',
    },
    key: {
      type: 'string',
      valueHint: 'TỆP',
      description:
        'Khóa công khai của nơi công bố (ssh-ed25519 hay minisign): kiểm tra cả chữ ký của danh sách mã băm.',
    },
    json: { type: 'boolean', description: 'In kết quả dạng JSON cho máy đọc.' },
  },
  run: async ({ args }) => {
    const { whole, text } = await look(args.copy, { asJson: args.json === true, keys: await readKeys(args.key) });
    process.stdout.write(`${text}\n`);
    if (!whole) process.exitCode = 1;
  },
});

/** What is to be printed of a copy, and whether it is whole. */
interface Finding {
  whole: boolean;
  text: string;
}

/** How it is looked into, and told. */
interface How {
  asJson: boolean;
  keys?: readonly PublicKey[];
}

/** @throws UsageError when there is no such file, or no key in it that can be used */
async function readKeys(file: string | undefined): Promise<readonly PublicKey[] | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(resolve(file), 'utf8').catch(() => undefined);
  if (text === undefined) throw usageError(`Không đọc được tệp khóa “${file}”.`);
  const keys = readPublicKeys(text);
  if (keys.length > 0) return keys;
  throw usageError(`“${file}” không có khóa công khai nào dùng được; cần khóa ssh-ed25519 hoặc khóa của minisign.`);
}

/** @throws UsageError when there is nothing of that name, CannotVerify when it cannot be looked into */
async function look(name: string, how: How): Promise<Finding> {
  if (/^https?:\/\//i.test(name)) return lookInto(webCopy(readAddress(name)), how);
  const path = resolve(name);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError('not-found', `Không có tệp hay thư mục “${name}”.`);
  if (found.isDirectory()) return lookInto(folderCopy(path, name), how);
  return (await isZim(path)) ? lookIntoZim(path, name, how) : lookInto(zipCopy(path, name), how);
}

async function lookInto(copy: Copy, { asJson, keys }: How): Promise<Finding> {
  const steps = showSteps(process.stderr);
  const onProgress = (done: number, total: number): void => steps.show('Kiểm tra từng tệp', done, total);
  try {
    const verification = await verify(copy, atOnce, { onProgress, keys }).finally(steps.clear);
    const write = asJson ? verificationToJson : describeVerification;
    return { whole: isWhole(verification), text: write(verification, copy.name) };
  } finally {
    await copy.close();
  }
}

async function lookIntoZim(path: string, name: string, { asJson, keys }: How): Promise<Finding> {
  if (keys !== undefined)
    throw usageError('--key chỉ dùng với tệp ZIP, thư mục hoặc địa chỉ: tệp ZIM không có danh sách mã băm để ký.');
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
