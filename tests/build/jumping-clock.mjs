/*
 * Preloaded into a build: its clock is off by so many milliseconds (`TEST_CLOCK`), to this side and to that in turn, a jump with each
 * look, where these are two numbers.
 */
const offsets = (process.env.TEST_CLOCK ?? '0').split(',').map(Number);
const real = Date.now;
let looks = 0;
Date.now = () => real() + (offsets[looks++ % offsets.length] ?? 0);
globalThis.Date = new Proxy(Date, {
  construct: (target, values, as) => Reflect.construct(target, values.length === 0 ? [target.now()] : values, as),
});
