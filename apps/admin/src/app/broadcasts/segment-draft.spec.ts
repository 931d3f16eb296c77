import { movedPart, newPart, partOf, segmentOf } from './segment-draft';

describe('a part of the run of show', () => {
  it('is sent as it was read', () => {
    const segment = { id: 'S', title: '限时', productId: 'P', minutes: 20, script: '', priceFen: 8_800 };
    expect(segmentOf(partOf(segment))).toEqual(segment);
  });

  it('sends price and limit only with a product', () => {
    const part = { ...newPart('S', '开场'), priceFen: 100, limitPerBuyer: 2 };
    expect(segmentOf(part)).toEqual({ id: 'S', title: '开场', minutes: 10, script: '' });
  });

  it.each([
    [0, 1, 'bac'],
    [2, 0, 'cab'],
    [1, 1, 'abc'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
  ])('moves from %i to %i', (from, to, order) =>
    expect(movedPart(['a', 'b', 'c'], from, to).join('')).toBe(order),
  );
});
