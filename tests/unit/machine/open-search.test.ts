import { describe, expect, it } from 'vitest';
import { openSearchDescription } from '../../../src/lib/machine/open-search.ts';
import { createUrls } from '../../../src/lib/url.ts';
import { parseXml, textsOf } from '../../build/xml.ts';

const urls = createUrls('https://vidu.vn', '/luu-tru/');

describe('the description of the search', () => {
  it('leads to the search page, the words in its address', () => {
    const text = openSearchDescription({ name: 'Báo Ví Dụ', description: 'Kho tin bài.' }, urls);
    expect(text).toContain('<Url type="text/html" template="https://vidu.vn/luu-tru/tim-kiem/?q={searchTerms}"/>');
    expect(text).toContain('rel="self" template="https://vidu.vn/luu-tru/opensearch.xml"');
  });

  it('keeps its names as short as the standard asks, and cuts no word', () => {
    const name = 'Văn khố Tuyên giáo “Lâm Giang” & các huyện, thị xã, thành phố';
    const root = parseXml(openSearchDescription({ name, description: 'a<b' }, urls));
    expect(textsOf(root, 'ShortName')).toEqual(['Văn khố Tuyên']);
    expect(textsOf(root, 'LongName')).toEqual(['Văn khố Tuyên giáo “Lâm Giang” & các huyện, thị']);
    expect(textsOf(root, 'Description')).toEqual(['a<b']);
  });
});
