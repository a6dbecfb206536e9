import { beforeAll, describe, expect, it } from 'vitest';
import { anIndex, articles, ask, filler, type Index } from './an-index.ts';

describe('other ways of writing', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(
      articles({
        'UBND tỉnh họp': 'tin',
        'Ủy ban nhân dân tỉnh quyết định': 'tin',
        'Học tập': 'quán triệt Nghị quyết số 34 của Bộ Chính trị',
        'Văn bản': 'ban hành 34-NQ/TW',
        'Đầu tư': 'vốn ngoài',
        'Trung ương': 'hội nghị',
        ...filler(5),
      }),
    );
  });

  it.each(['UBND tỉnh', 'ubnd tinh', 'Ủy ban nhân dân tỉnh', 'uy ban nhan dan tinh'])(
    'finds both the short and the long form for %s',
    async (text) => {
      expect(new Set((await ask(index, text)).full)).toEqual(
        new Set(['UBND tỉnh họp', 'Ủy ban nhân dân tỉnh quyết định']),
      );
    },
  );

  it('puts the form that was typed first', async () => {
    expect((await ask(index, 'UBND tỉnh')).full[0]).toBe('UBND tỉnh họp');
    expect((await ask(index, 'Ủy ban nhân dân tỉnh')).full[0]).toBe('Ủy ban nhân dân tỉnh quyết định');
  });

  it.each(['34-NQ/TW', 'Nghị quyết số 34', 'nghi quyet 34', 'Nghị quyết 34'])(
    'finds the document under each of its names: %s',
    async (text) => {
      expect((await ask(index, text)).all).toEqual(expect.arrayContaining(['Học tập', 'Văn bản']));
    },
  );

  it('does not take tư for trung ương', async () => {
    expect((await ask(index, 'tư')).all).toEqual(['Đầu tư']);
    expect((await ask(index, 'TƯ')).all).toContain('Trung ương');
  });

  it('takes quotes at their word', async () => {
    expect((await ask(index, '"UBND tỉnh"')).all).toEqual(['UBND tỉnh họp']);
  });
});

describe('typing without an input method', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(articles({ 'Đảng ủy xã': 'tin', 'Bình thường': 'nước', ...filler(3) }));
  });

  it.each([
    ['DDarng uyr xax', 'Đảng ủy xã'],
    ['ddarng uyr', 'đảng ủy'],
    ['dang3 uy3', 'đảng ủy'],
    ['dang93 uy3', 'đảng ủy'],
    ['ddarng', 'đảng'],
  ])('understands %s as %s', async (text, understoodAs) => {
    const answer = await ask(index, text);
    expect(answer.full).toEqual(['Đảng ủy xã']);
    expect(answer.understoodAs).toBe(understoodAs);
  });

  it('leaves alone what is found as it was typed', async () => {
    expect(await ask(index, 'đảng ủy')).not.toHaveProperty('understoodAs');
  });

  it('keeps what it found as typed when the other reading finds nothing', async () => {
    const answer = await ask(index, 'binh thuowngf khoong');
    expect(answer).not.toHaveProperty('understoodAs');
  });
});

describe('a missing word', () => {
  let index: Index;
  beforeAll(async () => {
    index = await anIndex(articles({ 'Hòa bình': 'tin', 'Bính Ngọ': 'năm', ...filler(3) }));
  });

  it('is named, the nearest word is suggested, and the others are still found', async () => {
    const answer = await ask(index, 'hòa bìnhh');
    expect(answer.missing).toEqual(['bìnhh']);
    expect(answer.suggestion).toBe('hòa bình');
    expect(answer.all).toContain('Hòa bình');
  });

  it('that is like no other is named without a suggestion', async () => {
    const answer = await ask(index, 'xylophone');
    expect([answer.missing, answer.suggestion, answer.all]).toEqual([['xylophone'], undefined, []]);
  });

  it('in quotes leaves nothing to be found as it is', async () => {
    expect(await ask(index, '"hòa bìnhh"')).toMatchObject({ isUnquoted: true, missing: ['bìnhh'] });
  });

  it('is not missed while the reader still types', async () => {
    const answer = await ask(index, 'hòa bì', { isTyping: true });
    expect([answer.missing, answer.full]).toEqual([[], ['Hòa bình']]);
  });
});

describe('while the reader types', () => {
  it('lets the last word go on, and not one that a space has ended', async () => {
    const index = await anIndex(articles({ 'Hòa bình': 'tin', 'Hoàng hôn': 'tin' }));
    expect(new Set((await ask(index, 'ho', { isTyping: true })).full)).toEqual(new Set(['Hòa bình', 'Hoàng hôn']));
    expect((await ask(index, 'ho ', { isTyping: true })).full).toEqual([]);
    expect((await ask(index, 'ho')).full).toEqual([]);
  });

  it('does not pass over a last word of which only the beginning is there yet', async () => {
    const index = await anIndex(articles({ 'Hòa bình': 'tin', 'Hòa thuận': 'tin' }));
    expect((await ask(index, 'hòa bì', { isTyping: true })).all).toEqual(['Hòa bình']);
    expect((await ask(index, 'hoa thu', { isTyping: true })).all).toEqual(['Hòa thuận']);
  });

  it('does not let a word go on behind which another is left out', async () => {
    const index = await anIndex(articles({ 'Hoa hồng': 'tin', 'Hoan hô': 'tin' }));
    expect((await ask(index, 'hoa -tinn', { isTyping: true })).full).toEqual(['Hoa hồng']);
  });
});
