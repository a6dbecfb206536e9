import { describe, expect, it } from 'vitest';
import { findMojibake } from '../../../src/lib/vietnamese/mojibake.ts';

const found = (text: string) => findMojibake(text).map(({ encoding, offset }) => [encoding, offset]);

describe('findMojibake', () => {
  it.each([
    ['TCVN3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam'],
    ['TCVN3', '§éc lËp - Tù do - H¹nh phóc, ngµy 3 th¸ng 8'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
    ['VNI', 'UÛy ban nhaân daân tænh, ngöôøi ñöùng ñaàu'],
    ['UTF-8', 'Cá»\u0099ng hÃ²a xÃ£ há»\u0099i chá»§ nghÄ©a Viá»\u0087t Nam'],
  ])('recognises %s: %s', (encoding, text) => {
    expect(found(text).map(([name]) => name)).toEqual([encoding]);
  });

  it('names the line and the word where it begins', () => {
    expect(found('Một dòng đúng.\nXem Céng hoµ x· héi chñ nghÜa\n')).toEqual([['TCVN3', 19]]);
  });

  it.each([
    'Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập, tự do, hạnh phúc',
    'Mönchengladbach, Düsseldorf, Köln, Nürnberg và São Paulo',
    'ông Gérard Depardieu, bà Françoise Müller, Ångström, Øresund, Besançon, Björk',
    'gồm ba phần: · một · hai · ba; 20 ° ± 3 µm, ½ ¼ ¾, © ® §',
    'le café crème à la française, déjà vu, où est la gare?',
  ])('lets good text pass: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
