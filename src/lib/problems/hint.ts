import { nearest } from '../vietnamese/nearest.ts';

/** ` Ý bạn là “title”?` when one of the candidates is near what was written, else nothing. */
export function hintNearest(written: string, candidates: readonly string[]): string {
  const meant = nearest(written, candidates);
  return meant === undefined ? '' : ` Ý bạn là “${meant}”?`;
}
