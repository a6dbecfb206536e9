import fc from 'fast-check';
import { vi } from 'vitest';

/** How often each property is tried: `VANKHO_FUZZ=10000` for a night. */
const runs = Number(process.env.VANKHO_FUZZ ?? 200);

vi.setConfig({ testTimeout: 60_000 + runs * 60 });

/** Texts made of the pieces that a parser looks for, with anything between them. */
export function textOf(...pieces: string[]): fc.Arbitrary<string> {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.string({ unit: 'grapheme', maxLength: 6 }));
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: anything }), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
}

/** Tries a property on what it is given. */
export function tryOn<Given>(given: fc.Arbitrary<Given>, holds: (given: Given) => void): void {
  fc.assert(
    fc.property(given, (each) => void holds(each)),
    { numRuns: runs },
  );
}

/** The same for what takes its time. */
export async function tryLater<Given>(
  given: fc.Arbitrary<Given>,
  holds: (given: Given) => Promise<void>,
): Promise<void> {
  await fc.assert(fc.asyncProperty(given, holds), { numRuns: runs });
}
