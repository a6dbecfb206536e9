import { isAddressable } from '../../lib/archive/reserved.ts';
import type { Settings, WallClock } from '../../lib/archive/types.ts';
import { isTimeZone } from '../../lib/date/time-zone.ts';
import { parseWallClock } from '../../lib/date/wall-clock.ts';
import type { Places, Remark } from '../report/reasons.ts';
import { ImportStop } from '../stop.ts';
import type { Facts } from './survey.ts';

const usualZone = 'Asia/Ho_Chi_Minh';
const shownDates = 20;

/**
 * The zone that the archive's clocks show. Throws `ImportStop` for an unknown zone, and for one that is not the
 * archive's: its articles would be hours apart from those that are there.
 *
 * @param asked value of `--time-zone`
 */
export function chooseZone(asked: string | undefined, settings: Settings | undefined): string {
  const zone = asked ?? settings?.timeZone ?? usualZone;
  if (!isTimeZone(zone))
    throw new ImportStop('import-option', `“${zone}” không phải là tên múi giờ. Ví dụ đúng: ${usualZone}.`);
  if (settings !== undefined && zone !== settings.timeZone) {
    throw new ImportStop(
      'import-option',
      `Kho bài dùng múi giờ ${settings.timeZone} (trang-web.yaml), không phải ${zone}. Hãy bỏ --time-zone.`,
    );
  }
  return zone;
}

/** Throws `ImportStop` when the value of `--default-category` cannot be a section's slug. */
export function checkDefaultCategory(slug: string | undefined): void {
  if (slug === undefined || isAddressable(slug)) return;
  throw new ImportStop(
    'import-option',
    `--default-category “${slug}” không hợp lệ: slug chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ tin-tuc.`,
  );
}

/** Reads `--default-date`. Throws `ImportStop` when it is not a date. */
export function readDefaultDate(text: string | undefined): WallClock | undefined {
  if (text === undefined) return undefined;
  const date = /^\d{4}-\d\d-\d\d$/.test(text) ? parseWallClock(text, 'UTC') : undefined;
  if (date === undefined)
    throw new ImportStop(
      'import-option',
      `--default-date “${text}” không phải là ngày dạng năm-tháng-ngày, ví dụ 2004-01-01.`,
    );
  return date;
}

/**
 * What is to be said of articles that go to the default date. Throws `ImportStop` when there are some and there is no
 * such date: the importer must neither lose them nor invent when they appeared.
 */
export function remarkUndated(facts: readonly Facts[], defaultDate: WallClock | undefined, places: Places): Remark[] {
  const undated = facts.filter((article) => article.date === undefined && !article.isPage);
  if (undated.length > 0 && defaultDate === undefined)
    throw new ImportStop('import-undated', refuseUndated(undated, places));
  return undated.map(
    ({ line, badDate }): Remark =>
      badDate === undefined
        ? { line, reason: 'no-date', details: { default: defaultDate ?? '' } }
        : { line, reason: 'bad-date', details: { date: badDate, default: defaultDate ?? '' } },
  );
}

function refuseUndated(undated: readonly Facts[], { unit, spell }: Places): string {
  const unreadable = undated.filter((article) => article.badDate !== undefined);
  const examples = unreadable.slice(0, shownDates).map(({ line, badDate }) => `  ${spell(line)}: “${badDate}”`);
  const silent = undated.filter((article) => article.badDate === undefined);
  return [
    `Có ${undated.length} bài không có ngày hoặc ngày không đọc được, nên chưa ghi gì cả. ` +
      'Hãy thêm --default-date NĂM-THÁNG-NGÀY để xếp các bài này vào một ngày, ví dụ --default-date 2004-01-01.',
    ...(silent.length > 0
      ? [`Không ghi ngày (${silent.length} ${unit}): ${listOf(silent.map(({ line }) => spell(line)))}`]
      : []),
    ...(examples.length > 0 ? [`Ngày không đọc được (${unreadable.length} ${unit}):`, ...examples] : []),
  ].join('\n');
}

function listOf(places: readonly string[]): string {
  const shown = places.slice(0, shownDates).join(', ');
  return places.length > shownDates ? `${shown}, …` : `${shown}.`;
}
