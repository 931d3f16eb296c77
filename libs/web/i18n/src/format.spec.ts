import { TestBed } from '@angular/core/testing';
import { Format, formatDate, formatMoney } from './format';
import { Language } from './language';

it.each([
  [0, '¥ 0.00'],
  [5, '¥ 0.05'],
  [123_450, '¥ 1,234.50'],
  [10_000_000_000_000, '¥ 100,000,000,000.00'],
])('%d fen is %s', (fen, words) => expect(formatMoney(fen)).toBe(words));

it('shows an instant in the time of the county, wherever the screen stands', () => {
  expect(formatDate('2026-11-22T16:30:00.000Z', 'moment', 'zh-CN')).toBe('2026/11/23 00:30');
  expect(formatDate('2026-11-22T16:30:00.000Z', 'day', 'en')).toBe('November 23, 2026');
});

it('says how long ago in the language of now', () => {
  const format = TestBed.inject(Format);
  const now = new Date('2026-11-23T08:00:00.000Z');
  expect(format.relative('2026-11-23T07:57:00.000Z', now)).toBe('3分钟前');
  TestBed.inject(Language).choose('en');
  expect(format.relative('2026-11-23T07:57:00.000Z', now)).toBe('3 minutes ago');
  expect(format.relative('2026-11-25T09:00:00.000Z', now)).toBe('in 2 days');
  TestBed.inject(Language).choose('zh-CN');
});
