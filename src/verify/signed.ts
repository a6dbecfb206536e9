import { signaturesOf } from '../lib/data/published-names.ts';
import { CannotVerify, type Copy } from './copy.ts';
import { checkMinisign, checkSshSignature, nameOfKey, type Outcome, type PublicKey } from './signature.ts';

/**
 * Proves that a list is the publisher's.
 *
 * @param text of the list
 * @param keys one of which must have signed it
 * @returns the name of a key that did
 * @throws CannotVerify when none has
 */
export async function checkSigned(copy: Copy, list: string, text: string, keys: readonly PublicKey[]): Promise<string> {
  const signed = Buffer.from(text);
  const names = signaturesOf(list);
  let failure: CannotVerify | undefined;
  for (const kind of ['ssh', 'minisign'] as const) {
    const signature = await copy.readList(names[kind]);
    if (signature === undefined) continue;
    const check = kind === 'ssh' ? checkSshSignature : checkMinisign;
    for (const key of keys) if (check(signed, signature, [key]) === 'good') return nameOfKey(key);
    const why = sentences[kindOfFailure(check(signed, signature, keys))](copy, names[kind], list);
    failure ??= new CannotVerify('verify-signature', why, 1);
  }
  throw failure ?? new CannotVerify('verify-signature', sentences.none(copy, names.ssh, names.minisign), 1);
}

type Failure = Exclude<Outcome, 'good'>;

function kindOfFailure(outcome: Outcome): Failure {
  return outcome === 'good' ? 'bad' : outcome;
}

const sentences: Record<Failure | 'none', (copy: Copy, file: string, other: string) => string> = {
  none: ({ name }, ssh, minisign) =>
    `${name} không có chữ ký (${ssh} hoặc ${minisign}), nên không biết ai đã công bố; hãy hỏi nơi công bố.`,
  unreadable: ({ name }, file) =>
    `${file} của ${name} không phải chữ ký Ed25519 của ssh-keygen hay minisign, hoặc đã hỏng; hãy chép hoặc tải lại tệp này.`,
  'other-key': ({ name }, file) =>
    `${file} của ${name} do khóa khác ký, không phải khóa đã nêu sau --key; hãy hỏi nơi công bố đang dùng khóa nào.`,
  'other-purpose': ({ name }, file) =>
    `${file} của ${name} được ký cho việc khác; người công bố cần ký lại bằng “ssh-keygen -Y sign -n vankho”.`,
  bad: ({ name }, file, list) =>
    `${file} của ${name} không khớp với ${list}: danh sách mã băm đã bị sửa sau khi ký, hoặc chưa được ký lại; đừng tin bản này.`,
};
