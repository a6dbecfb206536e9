import { createHash, createPublicKey, type KeyObject, verify as verifyBytes } from 'node:crypto';

/** A publisher's public key; `id` is minisign's, which its signatures bear. */
export interface PublicKey {
  kind: 'ssh' | 'minisign';
  /** Ed25519, 32 bytes. */
  key: Uint8Array;
  id?: Uint8Array;
}

/** What became of a signature. */
export type Outcome = 'good' | 'unreadable' | 'other-key' | 'other-purpose' | 'bad';

/** What the signatures of SSH are made for; one for another purpose proves nothing here. */
const namespace = 'vankho';

/**
 * Reads public keys: lines of `id_ed25519.pub` or of an `allowed_signers` file, or the file of `minisign -G`.
 *
 * @returns none when there is no Ed25519 key in it
 */
export function readPublicKeys(text: string): PublicKey[] {
  return text.split(/\r?\n/).flatMap((line): PublicKey[] => {
    const ssh = /(?:^|\s)ssh-ed25519\s+([A-Za-z\d+/=]+)/.exec(line)?.[1];
    if (ssh !== undefined) {
      const key = keyOfBlob(Buffer.from(ssh, 'base64'));
      return key === undefined ? [] : [{ kind: 'ssh', key }];
    }
    const minisign = Buffer.from(/^RW[A-Za-z\d+/]{54}$/.exec(line.trim())?.[0] ?? '', 'base64');
    return minisign.length === 42
      ? [{ kind: 'minisign', id: minisign.subarray(2, 10), key: minisign.subarray(10) }]
      : [];
  });
}

/**
 * Checks a signature as `ssh-keygen -Y sign -n vankho` writes it (OpenSSH, PROTOCOL.sshsig).
 *
 * @param keys one of which must have made it
 */
export function checkSshSignature(signed: Uint8Array, signature: string, keys: readonly PublicKey[]): Outcome {
  const armoured = /-----BEGIN SSH SIGNATURE-----([^-]*)-----END SSH SIGNATURE-----/.exec(signature)?.[1];
  const blob = Buffer.from(armoured ?? '', 'base64');
  const fields = blob.subarray(0, 6).toString() === 'SSHSIG' && blob.length > 10 ? readFields(blob.subarray(10)) : [];
  const [maker, purpose, reserved, algorithm, made] = fields;
  if (!(maker && purpose && reserved && algorithm && made) || blob.readUInt32BE(6) !== 1) return 'unreadable';
  const key = keyOfBlob(maker);
  const [madeWith, bytes] = readFields(made);
  const hashName = algorithm.toString();
  if (!/^sha(?:256|512)$/.test(hashName)) return 'unreadable';
  if (key === undefined || !keys.some((each) => each.kind === 'ssh' && key.equals(each.key))) return 'other-key';
  if (madeWith?.toString() !== 'ssh-ed25519' || bytes?.length !== 64) return 'unreadable';
  if (purpose.toString() !== namespace) return 'other-purpose';
  const digest = createHash(hashName).update(signed).digest();
  const message = Buffer.concat([Buffer.from('SSHSIG'), ...[purpose, reserved, algorithm, digest].map(field)]);
  return verifyBytes(null, message, keyObject(key), bytes) ? 'good' : 'bad';
}

/**
 * Checks a signature as `minisign -S` writes it, its trusted comment included (minisign, "Signature format").
 *
 * @param keys one of which must have made it
 */
export function checkMinisign(signed: Uint8Array, signature: string, keys: readonly PublicKey[]): Outcome {
  const [, first = '', comment = '', last = ''] = signature.split(/\r?\n/);
  const [made, whole] = [Buffer.from(first, 'base64'), Buffer.from(last, 'base64')];
  const kind = made.subarray(0, 2).toString();
  const isWhole = made.length === 74 && whole.length === 64 && comment.startsWith(trusted);
  if (!isWhole || !/^E[dD]$/.test(kind)) return 'unreadable';
  const own = keys.find(({ id }) => id !== undefined && made.subarray(2, 10).equals(id));
  if (own === undefined) return 'other-key';
  const key = keyObject(own.key);
  const bytes = made.subarray(10);
  const message = kind === 'ED' ? createHash('blake2b512').update(signed).digest() : signed;
  const withComment = Buffer.concat([bytes, Buffer.from(comment.slice(trusted.length))]);
  return verifyBytes(null, message, key, bytes) && verifyBytes(null, withComment, key, whole) ? 'good' : 'bad';
}

const trusted = 'trusted comment: ';

/** As `ssh-keygen -l` names a key: `SHA256:…`; of minisign its own number. */
export function nameOfKey({ kind, key, id }: PublicKey): string {
  if (kind === 'minisign')
    return Buffer.from(id ?? [])
      .reverse()
      .toString('hex')
      .toUpperCase();
  const blob = Buffer.concat([Buffer.from('ssh-ed25519'), Buffer.from(key)].map(field));
  return `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
}

/** The 32 bytes of an Ed25519 key (RFC 8709). */
function keyOfBlob(blob: Buffer): Buffer | undefined {
  const [algorithm, key] = readFields(blob);
  return algorithm?.toString() === 'ssh-ed25519' && key?.length === 32 ? key : undefined;
}

/** Strings of SSH, each behind its length (RFC 4251); none when the bytes do not end where the last does. */
function readFields(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = [];
  let place = 0;
  while (place + 4 <= bytes.length) {
    const start = place + 4;
    place = start + bytes.readUInt32BE(place);
    fields.push(bytes.subarray(start, place));
  }
  return place === bytes.length ? fields : [];
}

function field(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** What stands before the 32 bytes in the common form of public keys (RFC 8410). */
const spki = Buffer.from('302a300506032b6570032100', 'hex');

function keyObject(key: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([spki, key]), format: 'der', type: 'spki' });
}
