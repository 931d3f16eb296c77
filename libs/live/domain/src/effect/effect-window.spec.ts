import { beginOf, dayAfter } from '../workload/shanghai';
import { daysFrom, netByDay } from './day-values';
import { daysOnAir, EFFECT_WINDOW, measurableFrom, measuredUntil, nextLook } from './effect-window';

const LAST = '2026-11-10';
const at = (day: string, hour = 12) => new Date(beginOf(day).getTime() + hour * 3_600_000);

describe('the days of a broadcast', () => {
  it('are those of Shanghai, two when it goes on past midnight', () => {
    const times = { wentOnAirAt: at('2026-11-09', 23), endedAt: at('2026-11-10', 1) };
    expect(daysOnAir(times)).toEqual({ first: '2026-11-09', last: '2026-11-10' });
    expect(daysOnAir({ wentOnAirAt: at(LAST) })).toBeUndefined();
  });
});

describe('the last day that is measured', () => {
  it.each([
    ['the day itself on the morning after', '2026-11-11', [], LAST],
    ['each day that is over', '2026-11-14', [], '2026-11-13'],
    ['a week after at most', '2026-12-24', [], '2026-11-17'],
    [
      'the day before the next broadcast',
      '2026-12-24',
      ['2026-11-10', '2026-11-15', '2026-11-13'],
      '2026-11-12',
    ],
    ['none but its own when the next follows at once', '2026-12-24', ['2026-11-11'], LAST],
  ] satisfies [string, string, string[], string][])('is %s', (_what, today, promoted, until) => {
    expect(measuredUntil(LAST, at(today), promoted)).toBe(until);
  });
});

describe('the next look', () => {
  it('comes early each morning until sales do not change any more', () => {
    expect(nextLook(LAST, at(LAST))).toEqual(measurableFrom(LAST));
    expect(nextLook(LAST, at('2026-11-11', 1))).toEqual(measurableFrom(LAST));
    expect(nextLook(LAST, at('2026-11-11', 4))).toEqual(measurableFrom('2026-11-11'));
    expect(nextLook(LAST, at(dayAfter(LAST, EFFECT_WINDOW.watchedDays)))).toBeUndefined();
  });
});

it('takes a day of which nothing is known for one without sales', () => {
  const sums = [{ day: '2026-11-09', pieces: 3, salesFen: 900, refundFen: 300 }];
  expect(netByDay(sums, daysFrom('2026-11-08', LAST))).toEqual([0, 600, 0]);
});
