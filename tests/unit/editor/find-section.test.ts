import { describe, expect, it } from 'vitest';
import { findSection } from '../../../src/editor/find-section.ts';

const sections = [
  { slug: 'tin-tuc', name: 'Tin tức' },
  { slug: 'van-hoa', name: 'Văn hóa' },
];

describe('the section that was meant', () => {
  it.each(['tin-tuc', 'Tin tức', 'tin tuc', 'TIN TỨC'])('is found by “%s”', (written) => {
    expect(findSection({ sections }, written)).toBe(sections[0]);
  });

  it('is named when a slug was misspelt, and all are when nothing is near', () => {
    expect(findSection({ sections }, 'tin-tucs')).toBe('Không có chuyên mục “tin-tucs”. Ý bạn là “tin-tuc”?');
    expect(findSection({ sections }, 'bóng đá')).toContain('Các chuyên mục: tin-tuc, van-hoa.');
  });
});
