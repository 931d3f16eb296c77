import fc from 'fast-check';
import { learns, PSI_MODES, PSI_SIDES, type PsiMode } from './terms';
import { agencies, begin, play } from './two-agencies';

const MODES = Object.keys(PSI_MODES) as PsiMode[];
const POOL = 260;
const RUNS = 4;

/** Two lists of at least 100 out of one pool: some with little in common, some with much. */
const lists = fc
  .tuple(
    ...[0, 1].map(() => fc.shuffledSubarray([...Array(POOL).keys()], { minLength: 100, maxLength: 160 })),
  )
  .map(([first = [], second = []]) => ({ first, second }));

describe.each(MODES)('a run in which learns: %s', (mode) => {
  it('tells exactly what a plain comparison of both lists would tell, and only whom it may', () => {
    const agreed = agencies(mode);
    fc.assert(
      fc.property(lists, (people) => {
        const [first, second] = [
          begin(agreed, 'first', people.first),
          begin(agreed, 'second', people.second),
        ];
        const { said, learned } = play({ first: first.party, second: second.party });
        const common = people.first.filter((person) => people.second.includes(person)).sort();

        for (const side of PSI_SIDES) {
          const found = learned[side];
          const { order } = side === 'first' ? first : second;
          if (!learns(mode, side)) expect(found).toBeUndefined();
          else if (mode === 'size') expect(found).toEqual({ what: 'size', size: common.length });
          else if (found?.what !== 'people') throw new Error('people were to be learned');
          else expect(found.points.map((at) => people[side][order[at] ?? -1]).sort()).toEqual(common);
        }
        for (const side of PSI_SIDES) expect(said[side].closing).toBeDefined();
        expect(said.first.answer === undefined).toBe(!learns(mode, 'second'));
        expect(said.second.answer === undefined).toBe(!learns(mode, 'first'));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a run', () => {
  it('is masked anew each time: the same lists give other points', () => {
    const agreed = agencies('both');
    const people = [...Array(100).keys()];
    const [one, two] = [begin(agreed, 'first', people), begin(agreed, 'first', people)];
    const seen = new Set(one.party.points.map((point) => Buffer.from(point).toString('hex')));
    expect(two.party.points.filter((point) => seen.has(Buffer.from(point).toString('hex')))).toEqual([]);
  });

  it('gives points in an order that says nothing of the list: as often up as down', () => {
    const people = [...Array(250).keys()];
    const { order } = begin(agencies('both'), 'first', people);
    const up = order.filter((at, index) => index > 0 && at > (order[index - 1] ?? 0)).length;
    expect(up).toBeGreaterThan(90);
    expect(up).toBeLessThan(160);
  });

  it('of less or more people than agreed is refused, so that nobody is asked after alone', () => {
    const agreed = agencies('both', { mostPeople: 150 });
    expect(() => begin(agreed, 'first', [...Array(99).keys()])).toThrow(/99 different people.*100 to 150/);
    expect(() => begin(agreed, 'first', [...Array(151).keys()])).toThrow(/151 different people/);
  });
});
