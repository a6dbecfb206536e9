import { expect, it } from 'vitest';
import { joinChanges, noChanges } from '../../../../src/build/publish/changes.ts';

const fates = [
  ['nothing', 'added', 'added'],
  ['added', 'changed', 'added'],
  ['added', 'removed', 'removed'],
  ['changed', 'changed', 'changed'],
  ['changed', 'removed', 'removed'],
  ['removed', 'added', 'changed'],
  ['removed', 'nothing', 'removed'],
] as const;

it.each(fates)('makes of %s and then %s: %s', (first, second, both) => {
  const changes = (kind: string) => (kind === 'nothing' ? noChanges : { ...noChanges, [kind]: ['a'] });
  expect(joinChanges(changes(first), changes(second))).toEqual(changes(both));
});

it('says the same when a change is told twice', () => {
  const changes = { added: ['b'], changed: ['a', 'd'], removed: ['c'] };
  expect(joinChanges(changes, changes)).toEqual(changes);
});
