import { createHash } from 'node:crypto';

/** 22 characters that stand for a value: the same value, the same characters. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22);
}
