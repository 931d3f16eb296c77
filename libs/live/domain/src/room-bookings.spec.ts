import fc from 'fast-check';
import { addBooking, type Booking, keepBooking, overlaps } from './room-bookings';

const hour = (hours: number) => new Date(Date.UTC(2026, 10, 23, hours));
const now = hour(0);
const booking = (broadcastId: string, from: number, to: number, version = 1): Booking => ({
  broadcastId,
  version,
  startsAt: hour(from),
  endsAt: hour(to),
});

describe('a room', () => {
  it('refuses a slot that touches another one by a minute, and takes one that begins where it ends', () => {
    const taken = [booking('A', 8, 10)];
    expect(addBooking(taken, booking('B', 9, 11), now)).toBe('taken');
    expect(addBooking(taken, booking('B', 10, 11), now)).toHaveLength(2);
  });

  it('holds the old slot beside the new one until the change is settled', () => {
    const both = addBooking([booking('A', 8, 10)], booking('A', 9, 12, 2), now);
    expect(both).toEqual([booking('A', 8, 10), booking('A', 9, 12, 2)]);
    const settled = keepBooking(both as Booking[], booking('A', 0, 0, 3), booking('A', 9, 12), now);
    expect(settled).toEqual([booking('A', 9, 12, 3)]);
  });

  it('knows a request that arrives after its broadcast has given the room up', () => {
    const given = keepBooking([booking('A', 8, 10)], booking('A', 0, 0, 2), undefined, now);
    expect(addBooking(given, booking('A', 8, 10, 1), now)).toBe('outdated');
    expect(addBooking(given, booking('B', 8, 10), now)).toHaveLength(2);
  });

  it('never holds two broadcasts at a time, whatever is asked', () => {
    const asked = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      from: fc.nat(20),
      length: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 30 }), (requests) => {
        const held = requests.reduce<Booking[]>((bookings, { id, from, length }) => {
          const next = addBooking(bookings, booking(id, from, from + length), now);
          return typeof next === 'string' ? bookings : next;
        }, []);
        for (const one of held) {
          const others = held.filter(({ broadcastId }) => broadcastId !== one.broadcastId);
          expect(others.some((other) => overlaps(one, other))).toBe(false);
        }
      }),
    );
  });
});
