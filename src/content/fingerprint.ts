import { hash } from 'node:crypto';

/** 22 characters that stand for a value: the same value, the same characters. */
export function fingerprint(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url').slice(0, 22);
}
