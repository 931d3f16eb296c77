import fc from 'fast-check';
import { moveByPicture, newerPicture, type Picture } from './picture';

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, second));
const heard = (streamId: string, arriving: boolean, second: number): Picture => ({
  streamId,
  arriving,
  at: at(second),
});
const fold = (news: readonly Picture[]) =>
  news.reduce<Picture | undefined>((known, each) => newerPicture(known, each) ?? known, undefined);

describe('the picture of a broadcast', () => {
  it('is not lost by the late news that an older stream stopped', () => {
    expect(fold([heard('A', true, 1), heard('B', true, 5), heard('A', false, 9)])).toEqual(
      heard('B', true, 5),
    );
  });

  it('comes back when the same publisher returns, whatever is redelivered', () => {
    const back = [heard('A', true, 1), heard('A', false, 4), heard('A', true, 9), heard('A', false, 4)];
    expect(fold(back)).toEqual(heard('A', true, 9));
  });

  it('is gone when a stream stops in the moment it began', () => {
    expect(fold([heard('A', true, 1), heard('A', false, 1)])?.arriving).toBe(false);
  });

  it('is the same in whatever order and however often the news arrive', () => {
    const news = fc
      .uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(20)), {
        selector: ([streamId, second]) => `${streamId}${second}`,
        minLength: 1,
      })
      .chain((keys) =>
        fc.tuple(...keys.map(([streamId, second]) => fc.boolean().map((on) => heard(streamId, on, second)))),
      );
    const twoOrders = news.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 }),
      ),
    );
    fc.assert(fc.property(twoOrders, ([one, other]) => expect(fold(other)).toEqual(fold(one))));
  });
});

describe('a picture moves a broadcast', () => {
  it.each([
    ['on-air', false, 'interrupted'],
    ['interrupted', true, 'on-air'],
    ['on-air', true, undefined],
    ['interrupted', false, undefined],
    ['ready', true, undefined],
    ['planned', false, undefined],
    ['ended', true, undefined],
    ['cancelled', true, undefined],
  ] as const)('%s, arriving %s: to %s', (state, arriving, to) => {
    expect(moveByPicture(state, arriving)).toBe(to);
  });
});
