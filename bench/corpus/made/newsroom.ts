import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import type { Random } from '../random.ts';
import { distinct } from './distinct.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';
import { type Weighted, zipf } from './weighted.ts';

/** Who writes made articles, where they stand, and with which words. */
export interface Newsroom {
  vocabulary: Vocabulary;
  sections: readonly Section[];
  authors: readonly Author[];
  /** A section, an author, a topic of an article: some often, most now and then. */
  section: Weighted<Section>;
  author: Weighted<Author>;
  topic: Weighted<string>;
}

export interface Section {
  slug: string;
  name: string;
  /** Slug of the section above. */
  parent?: string;
}

export interface Author {
  slug: string;
  name: string;
}

const authorCount = 200;
const topicCount = 600;

/** Makes a newsroom of twelve sections, two hundred authors and six hundred topics. */
export function makeNewsroom(random: Random): Newsroom {
  const vocabulary = makeVocabulary(random);
  const names = distinct(
    authorCount,
    () => `${random.pick(familyNames)} ${vocabulary.name(random)} ${vocabulary.name(random)}`,
    slugify,
  );
  const authors = names.map((name) => ({ slug: slugify(name), name }));
  const topics = distinct(topicCount, () => `${vocabulary.word(random)} ${vocabulary.word(random)}`, slugify);
  return { vocabulary, sections, authors, section: zipf(sections), author: zipf(authors), topic: zipf(topics) };
}

/** Parents before their children, the busiest first. */
const sections: readonly Section[] = [
  ['Thời sự'],
  ['Chính trị', 'Thời sự'],
  ['Xã hội', 'Thời sự'],
  ['Kinh tế'],
  ['Nông nghiệp', 'Kinh tế'],
  ['Văn hóa'],
  ['Sách', 'Văn hóa'],
  ['Giáo dục'],
  ['Sức khỏe'],
  ['Thể thao'],
  ['Khoa học'],
  ['Du lịch'],
].map(([name = '', parent]) => ({
  slug: slugify(name),
  name,
  ...(parent === undefined ? {} : { parent: slugify(parent) }),
}));

const familyNames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
] as const satisfies [string, ...string[]];
