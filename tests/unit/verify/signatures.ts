import { createHash, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';

/** A publisher with a key of each kind. */
export interface Publisher {
  /** As in `id_ed25519.pub`. */
  sshKey: string;
  /** As `minisign -G` writes it. */
  minisignKey: string;
  signSsh(text: string, namespace?: string): string;
  signMinisign(text: string, kind?: 'Ed' | 'ED'): string;
}

/** Signs as the two programs do: OpenSSH's PROTOCOL.sshsig, minisign's "Signature format". */
export function newPublisher(): Publisher {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const blob = strings('ssh-ed25519', key);
  const id = Buffer.from(hash('sha256', key), 'hex').subarray(0, 8);
  const minisign = Buffer.concat([Buffer.from('Ed'), id, key]).toString('base64');
  return {
    sshKey: `ssh-ed25519 ${blob.toString('base64')} tòa soạn\n`,
    minisignKey: `untrusted comment: minisign public key\n${minisign}\n`,
    signSsh(text, namespace = 'vankho') {
      const digest = createHash('sha512').update(text).digest();
      const magic = Buffer.from('SSHSIG');
      const made = signBytes(Buffer.concat([magic, strings(namespace, '', 'sha512', digest)]), privateKey);
      const version = Buffer.from([0, 0, 0, 1]);
      const signature = [magic, version, strings(blob, namespace, '', 'sha512', strings('ssh-ed25519', made))];
      const base64 = Buffer.concat(signature).toString('base64').replace(/.{70}/g, '$&\n');
      return `-----BEGIN SSH SIGNATURE-----\n${base64}\n-----END SSH SIGNATURE-----\n`;
    },
    signMinisign(text, kind = 'ED') {
      const message = kind === 'ED' ? createHash('blake2b512').update(text).digest() : Buffer.from(text);
      const made = signBytes(message, privateKey);
      const comment = 'timestamp:1700000000\tfile:SHA256SUMS';
      const whole = signBytes(Buffer.concat([made, Buffer.from(comment)]), privateKey);
      const first = Buffer.concat([Buffer.from(kind), id, made]).toString('base64');
      return `untrusted comment: signature\n${first}\ntrusted comment: ${comment}\n${whole.toString('base64')}\n`;
    },
  };
}

function signBytes(bytes: Uint8Array, key: KeyObject): Buffer {
  return sign(null, bytes, key);
}

function strings(...values: (string | Uint8Array)[]): Buffer {
  return Buffer.concat(
    values.flatMap((value) => {
      const bytes = Buffer.from(value as string);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}
