/** Below so many seconds a rate says nothing yet. */
const tooSoon = 2;

/**
 * How far some work has come: `1.204/24.767, 310 mỗi giây, còn khoảng 1 phút 16 giây`.
 *
 * @param seconds since it was begun
 */
export function progressLine(done: number, total: number, seconds: number): string {
  const number = (value: number): string => Math.round(value).toLocaleString('vi-VN');
  const count = `${number(done)}/${number(total)}`;
  if (seconds < tooSoon || done === 0 || done >= total) return count;
  const rate = done / seconds;
  return `${count}, ${number(Math.max(1, rate))} mỗi giây, còn khoảng ${inWords((total - done) / rate)}`;
}

/** `1 phút 16 giây`, `45 giây`. */
function inWords(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter((part) => part !== '').join(' ');
}
