import { describe, expect, it } from 'vitest';
import { xmpTexts } from '../../../src/lib/photo/xmp.ts';

const description = (inner: string) => `<x><dc:description>${inner}</dc:description></x>`;

describe('xmpTexts', () => {
  it.each([
    ['<a photoshop:City="Huế" photoshop:CityX="x"/>', 'an attribute'],
    ["<a photoshop:City = 'Huế'/>", 'an attribute in single quotes'],
    ['<photoshop:City>Huế</photoshop:City>', 'an element'],
    ['<photoshop:CityX>x</photoshop:CityX><photoshop:City a="b">Huế</photoshop:City>', 'an element with attributes'],
  ])('finds in %s %s', (packet) => {
    expect(xmpTexts(packet, 'photoshop:City')).toEqual(['Huế']);
  });

  it('chooses Vietnamese among the languages, else the default, else the first', () => {
    const en = '<rdf:li xml:lang="en">Ferry</rdf:li>';
    const other = '<rdf:li xml:lang="x-default">Bac</rdf:li>';
    const vi = '<rdf:li xml:lang="vi-VN">Bến đò</rdf:li>';
    const chosen = (items: string) => xmpTexts(description(`<rdf:Alt>${items}</rdf:Alt>`), 'dc:description');
    expect(chosen(en + other + vi)).toEqual(['Bến đò']);
    expect(chosen(en + other)).toEqual(['Bac']);
    expect(chosen(en)).toEqual(['Ferry']);
  });

  it('gives every item of a list', () => {
    const packet = '<dc:creator><rdf:Seq><rdf:li>Lê Thử</rdf:li><rdf:li>Trần A</rdf:li></rdf:Seq></dc:creator>';
    expect(xmpTexts(packet, 'dc:creator')).toEqual(['Lê Thử', 'Trần A']);
  });

  it('reads references, and those of no letter as a replacement', () => {
    expect(xmpTexts(description('A &amp; B&#7855;c &#x1EAF; &lt;i&gt; &amp;lt;'), 'dc:description')).toEqual([
      'A & Bắc ắ <i> &lt;',
    ]);
    expect(xmpTexts(description('&#9999999;&#xffffff;&quot;'), 'dc:description')).toEqual(['\ufffd\ufffd"']);
  });

  it.each(['', '<dc:description/>', '<dc:description />', '<dc:description>', '<dc:description', description('<x>')])(
    'finds nothing in %j',
    (packet) => expect(xmpTexts(packet, 'dc:description')).toEqual([]),
  );

  it.each(['<rdf:li', '<rdf:li>', '<dc:description ', ' dc:description="', '&#1', '<', ' ', 'xml:lang="'])(
    'takes no longer than its length asks for a million characters of %j',
    (piece) => {
      const packet = description(piece.repeat(1_000_000 / piece.length));
      const started = performance.now();
      xmpTexts(packet, 'dc:description');
      xmpTexts(packet, 'dc:creator');
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
