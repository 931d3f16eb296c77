import { lockedUntil } from './lock-out';
import { ONE_TIME_CODE, waitBeforeCode } from './one-time-code';
import { expiryOf } from './session-life';

const start = new Date('2082-11-23T08:00:00.000Z');
const minutes = (...all: number[]) => all.map((each) => new Date(start.getTime() + each * 60_000));
const minute = (each: number) => new Date(start.getTime() + each * 60_000);

describe('failures at signing in', () => {
  it('lock for 15 minutes after the fifth within 15 minutes', () => {
    expect(lockedUntil(minutes(0, 1, 2, 3))).toBeUndefined();
    expect(lockedUntil(minutes(0, 1, 2, 3, 15))).toEqual(minute(30));
  });

  it('do not lock when the five are spread over more than 15 minutes', () => {
    expect(lockedUntil(minutes(0, 1, 2, 3, 16))).toBeUndefined();
    expect(lockedUntil(minutes(0, 4, 8, 12, 16, 18))).toEqual(minute(33));
  });
});

describe('a session', () => {
  it('of an official ends after 30 minutes without use and after 12 hours in any case', () => {
    expect(expiryOf('official', start, minute(10))).toEqual(minute(40));
    expect(expiryOf('official', start, minute(719))).toEqual(minute(720));
  });

  it('of a worker lives 30 days without use', () => {
    expect(expiryOf('worker', start, start)).toEqual(minute(30 * 24 * 60));
  });
});

describe('a code for a phone', () => {
  it('is sent at once the first time, then after a minute', () => {
    expect(waitBeforeCode([], start)).toBe(0);
    expect(waitBeforeCode([start], new Date(start.getTime() + 20_000))).toBe(40_000);
    expect(waitBeforeCode([start], minute(1))).toBe(0);
  });

  it('is sent ten times in 24 hours and no more', () => {
    const sent = minutes(...Array.from({ length: ONE_TIME_CODE.perDay }, (_, each) => each * 60));
    expect(waitBeforeCode(sent, minute(600))).toBe(14 * 60 * 60_000);
    expect(waitBeforeCode(sent, minute(24 * 60))).toBe(0);
  });
});
