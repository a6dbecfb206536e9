/**
 * A day as it stands beside a title.
 *
 * @example dayInWords('2023-08-03') // '3/8/2023'
 */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}
