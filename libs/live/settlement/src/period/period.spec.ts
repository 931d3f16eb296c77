import fc from 'fast-check';
import { ENTRY_KINDS, type EntryKind } from '../journal/entry';
import { dayOf, isDay, isPeriod, nextPeriod, periodOf } from './calendar';
import { closingRefusal, mayPost } from './period-rules';

describe('the calendar of the county', () => {
  it.each([
    ['2026-10-31T15:59:59.999Z', '2026-10-31', '2026-10'],
    ['2026-10-31T16:00:00.000Z', '2026-11-01', '2026-11'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '2027-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29', '2028-02'],
  ])('has %s on %s in %s', (instant, day, period) => {
    expect([dayOf(new Date(instant)), periodOf(new Date(instant))]).toEqual([day, period]);
  });

  it('agrees with the time zone data', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });
    const instant = fc.date({
      min: new Date('2000-01-01T00:00:00.000Z'),
      max: new Date('2099-12-31T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(fc.property(instant, (each) => expect(dayOf(each)).toBe(shanghai.format(each))));
  });

  it.each([
    ['2026-11-30', true],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-11-30T00', false],
  ])('knows %s: %s', (day, known) => {
    expect(isDay(day)).toBe(known);
  });

  it('has twelve months a year', () => {
    expect(['2026-00', '2026-12', '2026-13', '2026-1'].map(isPeriod)).toEqual([false, true, false, false]);
    expect(['2026-09', '2026-12'].map(nextPeriod)).toEqual(['2026-10', '2027-01']);
  });
});

describe('a period', () => {
  const closed = ['2026-10', '2026-11', '2027-01'];

  it.each(Object.keys(ENTRY_KINDS) as EntryKind[])('that is open takes a %s', (kind) => {
    expect(mayPost('2026-12', closed, kind)).toEqual({ period: '2026-12' });
  });

  it.each([
    ['statement', { refused: 'period-closed' }],
    ['payment', { refused: 'period-closed' }],
    ['counter', { period: '2026-12' }],
    ['correction', { period: '2026-12' }],
  ] as const)('that is closed: a %s', (kind, permission) => {
    expect(mayPost('2026-10', closed, kind)).toEqual(permission);
  });

  it('must be a month', () => {
    expect(mayPost('2026-1', closed, 'correction')).toEqual({ refused: 'bad-period' });
  });

  it('takes nothing once it is closed, whatever is asked', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((each) => `2026-${String(each).padStart(2, '0')}`);
    const kind = fc.constantFrom(...(Object.keys(ENTRY_KINDS) as EntryKind[]));
    fc.assert(
      fc.property(month, fc.array(month), kind, (asked, shut, what) => {
        const permission = mayPost(asked, shut, what);
        if ('period' in permission) {
          expect(shut).not.toContain(permission.period);
          expect(permission.period >= asked).toBe(true);
        } else expect(shut).toContain(asked);
      }),
    );
  });

  const closing = { period: '2026-12', closed, today: '2027-01-01', drafts: 0 };
  it.each([
    ['is closed when it is over', {}, undefined],
    ['is not closed on its last day', { today: '2026-12-31' }, 'period-not-over'],
    ['is not closed twice', { period: '2026-11' }, 'period-closed'],
    ['is not closed with drafts', { drafts: 1 }, 'drafts-left'],
    ['is not closed when there is none', { period: 'December' }, 'bad-period'],
  ])('%s', (_what, changed, refusal) => {
    expect(closingRefusal({ ...closing, ...changed })).toBe(refusal);
  });
});
