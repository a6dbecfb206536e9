import { spellSyllable } from '../../../src/lib/vietnamese/syllable.ts';
import type { Random } from '../random.ts';
import { type Weighted, weighted } from './weighted.ts';

/**
 * A syllable that Vietnamese spelling allows: onset, rime and tone are drawn by about how common they are in news, and what
 * cannot stand together is drawn again. Small letters, NFC.
 */
export function drawSyllable(random: Random): string {
  for (;;) {
    const syllable = spellSyllable(onsets.pick(random) + rimes.pick(random), tones.pick(random));
    if (syllable !== undefined) return syllable;
  }
}

/** Nothing, and the consonants. */
const onsets = common(
  ['t th đ c', 9],
  ['ch h l nh v tr b n', 6],
  ['kh m ng ph s d gi qu', 4],
  ['g k x r ngh', 2],
  ['gh p', 0.4],
  ['', 2],
);

const rimes = common(
  ['a i anh ang ông iên ong an ươi inh', 9],
  ['ac ai am ao ap at ât ăm ăn ay ân ây âu êt en ên iêt iêu o ô ơ oan ôn ơi u ư ung ưng ương uyên ưa', 5],
  ['ach ăc ăng ăt âp âm e em ê êu ich im in it iêm iêng ia oa oai oc oi om on ôc ôi ôm ôt ơn uân uât ươc uc ui un', 3],
  ['ưc ưu uôc uôn uông ua uê uy ươm ươn y yêu yên uyêt iêc iêp oat ôp ơm ơp op ot up ut ưt uynh uya', 1.2],
  ['oac oach oang oanh oay oăn oăt oe oen uơ oong uyt uôm uôi uôt ươp ươt ươu uâng eng ec ep et eo êm ênh êp', 0.5],
);

/** Level, grave, acute, tilde, hook, dot. */
const tones = weighted([
  ['', 30],
  ['\u0300', 22],
  ['\u0301', 20],
  ['\u0323', 14],
  ['\u0309', 9],
  ['\u0303', 5],
]);

/** Each row: what is equally common, and how common that is. */
function common(...rows: [row: string, weight: number][]): Weighted<string> {
  return weighted(rows.flatMap(([row, weight]) => row.split(' ').map((part) => [part, weight] as const)));
}
