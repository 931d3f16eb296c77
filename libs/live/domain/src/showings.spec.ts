import { shownAt, showingChanges, type Shown, showingsAfter } from './showings';

const at = new Date('2082-11-23T08:00:00.000Z');
const ready: Shown = { state: 'ready', showing: 'tea' };
const onAir: Shown = { state: 'on-air', showing: 'tea', showings: [{ at, productId: 'tea' }] };

describe('what was shown when', () => {
  it('begins when a broadcast goes on air, with what is on then', () =>
    expect(showingsAfter(ready, { ...ready, state: 'on-air' }, at)).toEqual([{ at, productId: 'tea' }]));

  it('goes on when another product or part is on', () => {
    const oil = showingsAfter(onAir, { ...onAir, showing: 'oil' }, at);
    expect(oil).toEqual([
      { at, productId: 'tea' },
      { at, productId: 'oil' },
    ]);
    const part = { ...onAir, showing: undefined, segment: { id: 'greeting' } };
    expect(showingsAfter(onAir, part, at).at(-1)).toEqual({ at, segmentId: 'greeting' });
  });

  it.each<[string, Shown, Shown]>([
    ['before it is on air', ready, { ...ready, showing: 'oil' }],
    ['when the picture comes and goes', onAir, { ...onAir, state: 'interrupted' }],
    ['at the end', onAir, { ...onAir, state: 'ended', showing: undefined }],
  ])('stays as it is %s', (_, before, after) =>
    expect(showingsAfter(before, after, at)).toEqual(before.showings ?? []),
  );
});

describe('a picture', () => {
  const second = (n: number) => new Date(at.getTime() + n * 1_000);
  const marks = [
    { at: second(0), productId: 'tea' },
    { at: second(10), segmentId: 'part', productId: 'tea' },
    { at: second(20), productId: 'oil' },
    { at: second(30) },
  ];

  it('shows what was on when it was taken', () => {
    const shown = [-1, 0, 19, 20, 99].map((n) => shownAt(marks, second(n))?.productId);
    expect(shown).toEqual([undefined, 'tea', 'tea', 'oil', undefined]);
  });

  it('changes where another product comes on, not where a part begins', () =>
    expect(showingChanges(marks, 2).map(({ productId }) => productId)).toEqual(['oil', undefined]));
});
