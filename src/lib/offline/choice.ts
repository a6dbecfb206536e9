/** What a reader takes along: a year, a section with those below it, or the whole archive. */
export type Choice =
  | { kind: 'year'; year: string }
  /** Names from the top section down, as the open data write them, and the slug. */
  | { kind: 'section'; slug: string; names: string[] }
  | { kind: 'all' };

/**
 * What names a choice: `nam-2023`, `chuyen-muc-van-hoa`, `tat-ca`.
 */
export function idOfChoice(choice: Choice): string {
  switch (choice.kind) {
    case 'year':
      return `nam-${choice.year}`;
    case 'section':
      return `chuyen-muc-${choice.slug}`;
    case 'all':
      return 'tat-ca';
  }
}
