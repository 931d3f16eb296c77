import fc from 'fast-check';
import { moveByPicture, newerPicture, type Picture, pictureBySigns, SILENT_MS } from './picture';

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

describe('signs of life', () => {
  const sign = (streamId: string, second: number) => ({ streamId, at: at(second) });

  it('that stop lose the picture as of the last of them', () => {
    expect(pictureBySigns(heard('A', true, 1), sign('A', 9), SILENT_MS)).toBeUndefined();
    expect(pictureBySigns(heard('A', true, 1), sign('A', 9), SILENT_MS + 1)).toEqual(heard('A', false, 9));
    expect(pictureBySigns(heard('A', true, 1), undefined, SILENT_MS + 1)).toEqual(heard('A', false, 1));
    expect(pictureBySigns(heard('B', true, 1), sign('A', 9), SILENT_MS + 1)).toEqual(heard('B', false, 1));
  });

  it('that begin again bring it back, and those from before do not', () => {
    expect(pictureBySigns(heard('A', false, 9), sign('A', 9), SILENT_MS + 1)).toBeUndefined();
    expect(pictureBySigns(heard('A', false, 9), sign('A', 10), 0)).toEqual(heard('A', true, 10));
    expect(pictureBySigns(heard('B', false, 9), sign('A', 10), 0)).toBeUndefined();
  });

  it('lose nothing that a publisher said who returned meanwhile', () => {
    const lost = pictureBySigns(heard('A', true, 1), sign('A', 9), SILENT_MS + 1);
    expect(newerPicture(heard('A', true, 12), lost ?? heard('A', true, 0))).toBeUndefined();
    expect(newerPicture(heard('B', true, 12), lost ?? heard('B', true, 0))).toBeUndefined();
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
