/**
 * Reads the character references of Latin-1 letters and signs: old page editors wrote `T&atilde;m t&frac34;t` for what was TCVN3 text. Others
 * stay, the non-breaking space and what HTML itself needs among them.
 *
 * @example decodeLatinReferences('T&atilde;m t&#190;t &amp; &nbsp;') // 'Tãm t¾t &amp; &nbsp;'
 */
export function decodeLatinReferences(text: string): string {
  return text
    .replace(/&([a-z]{2,6}\d{0,2});/gi, (reference, name: string) => BY_NAME.get(name) ?? reference)
    .replace(/&#(\d{3});/g, (reference, digits: string) => fromCode(Number(digits)) ?? reference)
    .replace(/&#x([\da-f]{2});/gi, (reference, digits: string) => fromCode(Number.parseInt(digits, 16)) ?? reference);
}

function fromCode(code: number): string | undefined {
  return code > 0xa0 && code < 0x100 ? String.fromCharCode(code) : undefined;
}

/** U+00A1 to U+00FF in their order (HTML Standard, "named character references"). */
const NAMES =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
  'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
  'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMES.split(' ').map((name, index) => [name, String.fromCharCode(0xa1 + index)]),
);
