import type { ByteReader } from './bytes.ts';

/**
 * Writes whole numbers as Rice codes: the number's high part in unary, its low `parameter` bits as they are. Gaps between
 * postings are near their mean, which this spells within a bit or so of the least possible.
 *
 * @see https://en.wikipedia.org/wiki/Golomb_coding#Rice_coding
 */
export class BitWriter {
  readonly #bytes: number[] = [];
  #current = 0;
  #free = 8;

  rice(value: number, parameter: number): void {
    const high = value >>> parameter;
    if (high >= farMark) {
      this.bits(all(farMark), farMark);
      this.bits(value >>> 16, 16);
      this.bits(value & 0xffff, 16);
      return;
    }
    for (let left = high; left > 0; left -= 16) this.bits(all(Math.min(left, 16)), Math.min(left, 16));
    this.bits(0, 1);
    this.bits(value & all(parameter), parameter);
  }

  /** @param count at most 24 */
  bits(value: number, count: number): void {
    let left = count;
    while (left > 0) {
      const taken = Math.min(left, this.#free);
      left -= taken;
      this.#free -= taken;
      this.#current |= ((value >>> left) & all(taken)) << this.#free;
      if (this.#free === 0) this.#flush();
    }
  }

  /** What was written, filled up with zeros to a whole byte. */
  bytes(): Uint8Array {
    if (this.#free < 8) this.#flush();
    return Uint8Array.from(this.#bytes);
  }

  #flush(): void {
    this.#bytes.push(this.#current);
    this.#current = 0;
    this.#free = 8;
  }
}

/** Reads what a `BitWriter` wrote. Behind the end stand ones without end, which read as a number that ends the reading. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #place = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  rice(parameter: number): number {
    let high = 0;
    while (high < farMark && this.#bit() === 1) high += 1;
    if (high === farMark) return this.bits(16) * 65536 + this.bits(16);
    return (high << parameter) | this.bits(parameter);
  }

  bits(count: number): number {
    let value = 0;
    let left = count;
    while (left > 0) {
      const inByte = 8 - (this.#place & 7);
      const taken = Math.min(left, inByte);
      const byte = this.#bytes[this.#place >> 3] ?? 255;
      value = (value << taken) | ((byte >> (inByte - taken)) & all(taken));
      this.#place += taken;
      left -= taken;
    }
    return value;
  }

  #bit(): number {
    const byte = this.#bytes[this.#place >> 3] ?? 255;
    const bit = (byte >> (7 - (this.#place & 7))) & 1;
    this.#place += 1;
    return bit;
  }
}

/**
 * The parameter that fits numbers of this mean.
 *
 * @see https://en.wikipedia.org/wiki/Golomb_coding#Use_for_run-length_encoding a median of about 0.69 of the mean
 */
export function riceParameter(sum: number, count: number): number {
  const median = (sum * 0.69) / Math.max(1, count);
  return median < 2 ? 0 : Math.min(largestParameter, Math.floor(Math.log2(median)));
}

/**
 * The parameter of the numbers that follow.
 *
 * @throws RangeError when it is none: the file is damaged
 */
export function readParameter(reader: ByteReader): number {
  const parameter = reader.number();
  if (parameter > largestParameter) throw new RangeError('Tham số của các số không dùng được.');
  return parameter;
}

const largestParameter = 24;

/** So many ones stand for a number spelled in 32 bits: one far gap among near ones must not take thousands of bits. */
const farMark = 20;

/** As many ones. */
function all(count: number): number {
  return (1 << count) - 1;
}
