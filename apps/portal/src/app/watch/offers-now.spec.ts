import { OIL, TEA } from '../testing/showing';
import { onAirIn } from './offers-now';

const at = (second: number) => new Date(Date.UTC(2082, 10, 23, 8, 0, second));
const tick = {
  showing: OIL,
  showings: [
    { productId: TEA, at: at(0).toISOString() },
    { at: at(10).toISOString() },
    { productId: OIL, at: at(20).toISOString() },
  ],
};

describe('the product beside a picture', () => {
  it.each([
    ['that is older than all changes', -1, undefined],
    ['of the first product', 9, TEA],
    ['of nothing', 10, undefined],
    ['just before the change, though the tick has come', 19, undefined],
    ['of the newest product', 20, OIL],
  ])('%s', (_which, second, expected) => expect(onAirIn(tick, at(second))).toBe(expected));

  it('is the one on air while there is no picture, or nothing is known of what was shown', () => {
    expect(onAirIn(tick, undefined)).toBe(OIL);
    expect(onAirIn({ ...tick, showings: [] }, at(0))).toBe(OIL);
  });
});
