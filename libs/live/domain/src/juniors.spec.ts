import { withJunior } from './juniors';

const now = new Date('2082-11-23T08:00:00.000Z');
const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
const ids = (places: ReturnType<typeof withJunior>) => places?.map(({ id }) => id);

describe('a mentor', () => {
  it('looks after two and no third', () => {
    const cared = new Set(['one', 'two']);
    const first = withJunior([], 'one', { cared, now }) ?? [];
    const both = withJunior(first, 'two', { cared, now }) ?? [];
    expect(ids(both)).toEqual(['one', 'two']);
    expect(withJunior(both, 'three', { cared, now })).toBeUndefined();
    expect(ids(withJunior(both, 'one', { cared, now }))).toEqual(['two', 'one']);
  });

  it('keeps a place for whoever has just taken it, and gives it away when nothing came of it', () => {
    const places = [
      { id: 'one', at: before(3_600) },
      { id: 'two', at: before(5) },
    ];
    const cared = new Set(['one']);
    expect(withJunior(places, 'three', { cared, now })).toBeUndefined();
    const later = { cared, now: new Date(now.getTime() + 120_000) };
    expect(ids(withJunior(places, 'three', later))).toEqual(['one', 'three']);
  });
});
