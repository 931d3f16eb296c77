import fc from 'fast-check';
import { allPieces, type Claim, isInUse, type Pieces, setAside } from './pieces-set-aside';

const now = new Date('2082-11-23T08:00:00.000Z');
const claim = (mode: Claim['mode'], quantity: number, version = 1): Claim => ({
  broadcastId: 'A',
  mode,
  quantity,
  version,
});
const full: Pieces = { stock: 10, setAside: [] };

function after(pieces: Pieces, ...claims: Claim[]): Pieces {
  return claims.reduce((state, each) => {
    const next = setAside(state, each, now);
    if (typeof next === 'string') throw new Error(next);
    return next;
  }, pieces);
}

describe('pieces set aside', () => {
  it('leave the stock once, however often the same step is repeated', () => {
    const step = claim('at-least', 4);
    expect(after(full, step, step, step)).toEqual(after(full, step));
    expect(after(full, step).stock).toBe(6);
  });

  it('are refused whole when the stock is short', () => {
    expect(setAside(full, claim('at-least', 11), now)).toBe('short');
  });

  it('come back when a plan needs fewer, and only then', () => {
    const held = after(full, claim('exactly', 8));
    expect(after(held, claim('at-least', 3)).stock).toBe(2);
    expect(after(held, claim('exactly', 3, 2)).stock).toBe(7);
    expect(after(held, claim('at-most', 9, 2)).stock).toBe(2);
  });

  it('cannot be taken by a step that an undone plan left on its way', () => {
    const undone = after(full, claim('at-least', 4, 1), claim('exactly', 0, 2));
    expect(undone.stock).toBe(10);
    expect(setAside(undone, claim('at-least', 4, 1), now)).toBe('outdated');
  });

  it('come back after the end in whatever order the returns arrive', () => {
    const held = after(full, claim('exactly', 8, 3));
    const returns = [claim('at-most', 6, 4), claim('at-most', 5, 3)];
    expect(after(held, ...returns)).toEqual(after(held, ...returns.reverse()));
  });

  it('keep a product in use until the broadcast is over', () => {
    const held = after(full, claim('exactly', 8));
    expect(
      [full, held, after(held, claim('at-most', 5, 2)), after(held, claim('exactly', 0, 2))].map(isInUse),
    ).toEqual([false, true, false, false]);
  });

  it('are never made or lost, whatever is asked', () => {
    const asked = fc.record({
      broadcastId: fc.constantFrom('A', 'B', 'C'),
      mode: fc.constantFrom('at-least' as const, 'exactly' as const, 'at-most' as const),
      quantity: fc.nat(15),
      version: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(asked), (claims) => {
        const end = claims.reduce<Pieces>((state, each) => {
          const next = setAside(state, each, now);
          return typeof next === 'string' ? state : next;
        }, full);
        expect(allPieces(end)).toBe(10);
        expect(end.stock).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
