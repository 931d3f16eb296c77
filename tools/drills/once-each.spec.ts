import { unlessOnceEach } from './once-each';

describe('what a drill calls lost or doubled', () => {
  it('finds nothing where each is there once, in any order', () => {
    expect(unlessOnceEach(['a', 'b'], ['b', 'a'])).toEqual([]);
  });

  it.each([
    ['something lost', ['a'], 'b is lost'],
    ['something doubled', ['a', 'b', 'b'], 'b is there 2 times'],
    ['something nobody was told of', ['a', 'b', 'c'], 'c was never acknowledged'],
  ])('finds %s', (_, found, sentence) => {
    expect(unlessOnceEach(['a', 'b'], found)).toEqual([sentence]);
  });
});
