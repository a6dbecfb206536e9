import { addressPayloads } from './classes/addresses.ts';
import { breakoutPayloads } from './classes/breakouts.ts';
import { dataPayloads } from './classes/data.ts';
import { handlerPayloads } from './classes/handlers.ts';
import { loadPayloads } from './classes/loads.ts';
import { markdownPayloads } from './classes/markdown.ts';
import { mutationPayloads } from './classes/mutations.ts';
import { scriptPayloads } from './classes/scripts.ts';
import { unicodePayloads } from './classes/unicode.ts';

/** Something that a browser, or another program, shall not run. */
export interface Payload {
  /** What runs calls `pwned` with it, or asks `hostileHost` for it. */
  id: number;
  /** What it plays on. */
  kind: string;
  text: string;
}

/** A host that nobody has (RFC 2606). */
export const hostileHost = 'ke-gian.invalid';

const classes: Record<string, readonly string[]> = {
  ...scriptPayloads,
  ...handlerPayloads,
  ...mutationPayloads,
  ...addressPayloads,
  ...breakoutPayloads,
  ...loadPayloads,
  ...markdownPayloads,
  ...unicodePayloads,
  ...dataPayloads,
};

/** All of them, each different from all others. */
export const payloads: readonly Payload[] = Object.entries(classes)
  .flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })))
  .map(({ kind, text }, id) => ({
    id,
    kind,
    text: text
      .replaceAll('{js}', `pwned(${id})`)
      .replaceAll('{url}', `http://${hostileHost}/${id}`)
      .replaceAll('{id}', String(id)),
  }));
