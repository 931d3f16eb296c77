import { WORKLOAD_RULES } from '@nuanxin/contracts/live';
import { beginOf, dayAfter, dayOf, mondayOf } from './shanghai';
import { warningsOf, weekOfWork } from './week-of-work';
import { workingTime } from './working-time';

const MONDAY = '2082-11-23';
const limits = { weeklyHoursLimit: 24, nightHoursLimit: 8 };

/** On a day after that Monday, from one hour of Shanghai’s clock to another, which may be past midnight. */
const slot = (day: number, from: number, to: number) => {
  const begin = beginOf(dayAfter(MONDAY, day)).getTime();
  return { startsAt: new Date(begin + from * 3_600_000), endsAt: new Date(begin + to * 3_600_000) };
};
const week = (...slots: ReturnType<typeof slot>[]) => weekOfWork(slots, MONDAY);

describe('a day in Shanghai', () => {
  it('begins eight hours before that of Greenwich', () => {
    expect(dayOf(new Date('2082-11-22T15:59:59.999Z'))).toBe('2082-11-22');
    expect(dayOf(new Date('2082-11-22T16:00:00.000Z'))).toBe('2082-11-23');
    expect(beginOf('2082-11-23')).toEqual(new Date('2082-11-22T16:00:00.000Z'));
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('and %i more belongs to the week of its Monday', (days) =>
    expect(mondayOf(dayAfter(MONDAY, days))).toBe(MONDAY),
  );
});

describe('a week of work', () => {
  it('adds up hours, to the minute', () => {
    expect(week(slot(0, 9, 11), slot(2, 14, 15.25))).toMatchObject({ hours: 3.25, broadcasts: 2 });
  });

  it('counts what falls into it of a slot across its edge', () => {
    expect(week(slot(-1, 22, 26))).toMatchObject({ hours: 2, nightHours: 2 });
    expect(week(slot(6, 23, 26))).toMatchObject({ hours: 1, nightHours: 1 });
    expect(week(slot(-1, 9, 11), slot(7, 9, 11))).toMatchObject({ hours: 0, broadcasts: 0 });
  });

  it.each([
    ['the evening', 19, 21.5, 0],
    ['late', 20, 23, 1],
    ['past midnight', 23, 25, 2],
    ['early', 5, 8, 1],
    ['a whole day and night', 0, 24, 8],
  ])('knows the night in %s', (_what, from, to, nightHours) =>
    expect(week(slot(2, from, to)).nightHours).toBe(nightHours),
  );

  it('tells the longest run of days that touches it', () => {
    const days = (...each: number[]) => week(...each.map((day) => slot(day, 9, 10))).streakDays;
    expect(days()).toBe(0);
    expect(days(0, 1, 3)).toBe(2);
    expect(days(-3, -2, -1, 0, 1)).toBe(5);
    expect(days(5, 6, 7, 8)).toBe(4);
    expect(days(-4, -3, -2, 1)).toBe(1);
  });
});

describe('the rules of workload', () => {
  const fair = { hours: 24, nightHours: 8, broadcasts: 9, streakDays: 6 };
  it.each([
    ['week-hours', { ...fair, hours: 24.5 }],
    ['night-hours', { ...fair, nightHours: 9 }],
    ['days-in-a-row', { ...fair, streakDays: 7 }],
  ])('warn of %s alone when only that is too much', (rule, work) => {
    expect(warningsOf(work, limits)).toEqual([rule]);
    expect(warningsOf(fair, limits)).toEqual([]);
  });

  it('let nobody’s own limit go beyond the law', () => {
    const generous = { weeklyHoursLimit: 80, nightHoursLimit: 80 };
    expect(warningsOf({ ...fair, hours: 45 }, generous)).toEqual(['week-hours']);
    expect(Object.values(WORKLOAD_RULES).every(({ source }) => source.zh && source.en)).toBe(true);
  });
});

describe('the time that a broadcast takes', () => {
  const now = new Date('2082-11-23T08:00:00.000Z');
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  const planned = { state: 'planned' as const, startsAt: at(1), endsAt: at(3) };

  it.each([
    ['planned', planned, [at(1), at(3)]],
    ['planned and let go by', { ...planned, startsAt: at(-3), endsAt: at(-1) }, undefined],
    ['cancelled', { ...planned, state: 'cancelled' as const }, undefined],
    [
      'on air, over time',
      { ...planned, state: 'on-air' as const, wentOnAirAt: at(-2), endsAt: at(-1) },
      [at(-2), now],
    ],
    [
      'ended early',
      { ...planned, state: 'ended' as const, wentOnAirAt: at(-2), endedAt: at(-1) },
      [at(-2), at(-1)],
    ],
  ])('is right for one %s', (_what, broadcast, expected) => {
    const time = workingTime(broadcast, now);
    expect(time && [time.startsAt, time.endsAt]).toEqual(expected);
  });
});
