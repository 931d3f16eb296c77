import { pausedUntil } from './lapses';

const at = new Date('2026-11-10T12:00:00.000Z');

describe('a buyer who let reservations lapse', () => {
  it('waits for nothing after the first two', () => {
    expect(pausedUntil(undefined)).toBeUndefined();
    expect(pausedUntil({ count: 2, at })).toBeUndefined();
  });

  it.each([3, 9])('waits half an hour after the %s.', (count) =>
    expect(pausedUntil({ count, at })?.toISOString()).toBe('2026-11-10T12:30:00.000Z'),
  );
});
