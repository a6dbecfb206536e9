/** Writes numbers and texts into bytes that grow as they are needed. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** @param capacity bytes to begin with */
  constructor(capacity = 16) {
    this.#bytes = new Uint8Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /**
   * A whole number from 0 to 2³²−1, seven bits a byte, the lowest first.
   *
   * @see https://en.wikipedia.org/wiki/LEB128
   */
  number(value: number): this {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.#length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
    return this;
  }

  /** UTF-8 behind its length in bytes. */
  text(value: string): this {
    const encoded = encoder.encode(value);
    return this.number(encoded.length).raw(encoded);
  }

  raw(bytes: Uint8Array): this {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What was written; valid until more is. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.bytes());
    this.#bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** @throws RangeError behind the end: the file is not whole */
  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.position++];
      if (byte === undefined) throw new RangeError('Hết dữ liệu giữa chừng.');
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  /**
   * How many of something follow.
   *
   * @param each bits that one takes at least
   * @throws RangeError when that is more than the file holds: it is damaged, and nothing is to be made ready for so many
   */
  count(each: number): number {
    const count = this.number();
    this.expect(count, each);
    return count;
  }

  /** @throws RangeError when so many, of so many bits each, are more than the file holds */
  expect(count: number, each: number): void {
    if (count * each > this.#bytes.length * 8) throw new RangeError('Hết dữ liệu giữa chừng.');
  }

  text(): string {
    return decoder.decode(this.raw(this.number()));
  }

  /** A view of the next bytes. */
  raw(length: number): Uint8Array {
    const start = this.position;
    this.position += length;
    if (this.position > this.#bytes.length) throw new RangeError('Hết dữ liệu giữa chừng.');
    return this.#bytes.subarray(start, this.position);
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
