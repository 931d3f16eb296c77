import { daysOf, turned } from './days';

describe('the days of a calendar', () => {
  it.each([
    ['week', '2026-11-25', '2026-11-23', '2026-11-29'],
    ['month', '2026-11-25', '2026-10-26', '2026-12-06'],
    ['month', '2026-02-10', '2026-01-26', '2026-03-01'],
    ['month', '2027-02-28', '2027-02-01', '2027-02-28'],
  ] as const)('are whole weeks: a %s around %s', (view, day, first, last) => {
    const days = daysOf(view, day);
    expect([days[0], days.at(-1), days.length % 7]).toEqual([first, last, 0]);
  });

  it.each([
    ['week', '2026-12-28', 1, '2027-01-04'],
    ['month', '2026-12-31', 1, '2027-01-01'],
    ['month', '2026-01-31', -1, '2025-12-01'],
  ] as const)('turn a %s on from %s', (view, day, step, next) => expect(turned(view, day, step)).toBe(next));
});
