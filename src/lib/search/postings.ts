import { BitReader, BitWriter, readParameter, riceParameter } from './bits.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * The documents that hold a word and where in each: `positions[starts[i] … starts[i + 1]]` are the word's places in
 * document `documents[i]`, both ascending.
 */
export interface Postings {
  documents: Uint32Array;
  starts: Uint32Array;
  positions: Uint32Array;
}

/** Collects the postings of one word, document after document. */
export class PostingsWriter {
  readonly #documents = new Gaps();
  readonly #counts = new Gaps();
  readonly #positions = new Gaps();
  #last = -1;

  /** How many documents hold the word. */
  get documents(): number {
    return this.#counts.values.length;
  }

  /**
   * @param document higher than the one before
   * @param positions ascending, at least one
   */
  add(document: number, positions: Iterable<number> & { readonly length: number }): void {
    this.#documents.add(document - this.#last - 1);
    this.#counts.add(positions.length - 1);
    let next = 0;
    for (const position of positions) {
      this.#positions.add(position - next);
      next = position + 1;
    }
    this.#last = document;
  }

  /** Numbers of documents and occurrences, three parameters, then for each document its gap, its count, its positions. */
  bytes(): Uint8Array {
    const [documents, counts, positions] = [this.#documents, this.#counts, this.#positions];
    const parameters = [documents, counts, positions].map(({ sum, values }) => riceParameter(sum, values.length));
    const [ofDocuments = 0, ofCounts = 0, ofPositions = 0] = parameters;
    const bits = new BitWriter();
    let place = 0;
    for (const [index, gap] of documents.values.entries()) {
      bits.rice(gap, ofDocuments);
      const count = counts.values[index] ?? 0;
      bits.rice(count, ofCounts);
      for (const end = place + count + 1; place < end; place += 1) bits.rice(positions.values[place] ?? 0, ofPositions);
    }
    const head = new ByteWriter().number(documents.values.length).number(positions.values.length);
    for (const parameter of parameters) head.number(parameter);
    return head.raw(bits.bytes()).bytes();
  }
}

class Gaps {
  readonly values: number[] = [];
  sum = 0;

  add(value: number): void {
    this.values.push(value);
    this.sum += value;
  }
}

/**
 * Reads what a `PostingsWriter` wrote.
 *
 * @throws RangeError when they are not whole
 */
export function readPostings(bytes: Uint8Array): Postings {
  const head = new ByteReader(bytes);
  const documents = head.count(1);
  const occurrences = head.count(1);
  const [ofDocuments, ofCounts, ofPositions] = [readParameter(head), readParameter(head), readParameter(head)];
  const bits = new BitReader(bytes.subarray(head.position));
  const postings: Postings = {
    documents: new Uint32Array(documents),
    starts: new Uint32Array(documents + 1),
    positions: new Uint32Array(occurrences),
  };
  let document = -1;
  let place = 0;
  for (let index = 0; index < documents; index += 1) {
    document += bits.rice(ofDocuments) + 1;
    postings.documents[index] = document;
    let position = -1;
    for (const end = place + bits.rice(ofCounts) + 1; place < end && place < occurrences; place += 1) {
      position += bits.rice(ofPositions) + 1;
      postings.positions[place] = position;
    }
    postings.starts[index + 1] = place;
  }
  return postings;
}

/**
 * The postings of several words as those of one: of all the forms that fold alike.
 *
 * @param lists of words that never stand in the same place
 */
export function mergePostings(lists: readonly Postings[]): Postings {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  // Counted, then placed: words without marks are merged from many forms, each in tens of thousands of documents.
  const end = lists.reduce((most, list) => Math.max(most, (list.documents.at(-1) ?? -1) + 1), 0);
  const places = new Uint32Array(end + 1);
  for (const { documents, starts } of lists) {
    for (let index = 0; index < documents.length; index += 1) {
      const next = (documents[index] ?? 0) + 1;
      places[next] = (places[next] ?? 0) + (starts[index + 1] ?? 0) - (starts[index] ?? 0);
    }
  }
  const found: number[] = [];
  for (let document = 0; document < end; document += 1) {
    if (places[document + 1] !== 0) found.push(document);
    places[document + 1] = (places[document + 1] ?? 0) + (places[document] ?? 0);
  }
  const documents = Uint32Array.from(found);
  const starts = new Uint32Array(documents.length + 1);
  for (let index = 0; index < documents.length; index += 1)
    starts[index + 1] = places[(documents[index] ?? 0) + 1] ?? 0;
  const positions = new Uint32Array(starts.at(-1) ?? 0);
  const filled = places.slice();
  const isMixed = new Uint8Array(end);
  for (const list of lists) {
    for (let index = 0; index < list.documents.length; index += 1) {
      const document = list.documents[index] ?? 0;
      const own = list.positions.subarray(list.starts[index], list.starts[index + 1]);
      const place = filled[document] ?? 0;
      if (place !== places[document]) isMixed[document] = 1;
      positions.set(own, place);
      filled[document] = place + own.length;
    }
  }
  for (const document of found) {
    if (isMixed[document] === 1) positions.subarray(places[document], places[document + 1]).sort();
  }
  return { documents, starts, positions };
}
