import type { LegacyEncoding } from '../../lib/vietnamese/legacy/encodings.ts';
import { type DecodedRecord, decodeRecord } from '../text/legacy.ts';
import type { Source, SourceRecord } from './source.ts';

/** How many articles of each encoding were converted. */
export type DecodedCounts = Partial<Record<LegacyEncoding, number>>;

/**
 * The source as if it had been Unicode from the beginning: texts in TCVN3, VNI and their like are converted when a record is read, and
 * what is uncertain is said with the article.
 *
 * @param counts gets the number of articles of each encoding that are composed
 */
export function decodeSource<Record extends SourceRecord>(
  source: Source<Record>,
  counts: DecodedCounts,
): Source<Record> {
  const decoded = new WeakMap<Record, DecodedRecord<Record>>();
  return {
    ...source,
    async *read(isWanted) {
      for await (const reading of source.read(isWanted)) {
        if ('record' in reading) {
          const result = decodeRecord(reading.record);
          const isAnother = result.encodings.length > 0;
          const record = (isAnother && source.readAgain?.(result.record)) || result.record;
          decoded.set(record, result);
          yield { ...reading, record };
        } else yield reading;
      }
    },
    async compose(record, context) {
      const composed = await source.compose(record, context);
      const { encodings = [], remarks = [] } = decoded.get(record) ?? {};
      for (const encoding of encodings) counts[encoding] = (counts[encoding] ?? 0) + 1;
      return { ...composed, remarks: [...composed.remarks, ...remarks] };
    },
  };
}
