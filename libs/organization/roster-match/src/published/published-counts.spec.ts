import { blockOf, eachCandidate } from '../linkage/blocking';
import { Records } from '../linkage/records';
import { BlockingRule } from '../linkage/settings';
import { published } from './published-tables';

const febrl1 = published('febrl1.csv', 'rec_id');
const febrl4 = [published('febrl4a.csv', 'rec_id'), published('febrl4b.csv', 'rec_id')] as const;

const counts = (
  records: Records,
  rules: unknown[],
  visit: Parameters<typeof eachCandidate>[2] = () => undefined,
) =>
  eachCandidate(
    records,
    rules.map((rule) => blockOf(records, BlockingRule.parse(rule))),
    visit,
  );

describe('blocking', () => {
  it('finds as many pairs as recordlinkage does', () => {
    expect(counts(new Records(...febrl4), [['given_name']])).toEqual([77_249]);
    expect(counts(new Records(febrl1, undefined), [['given_name']])).toEqual([2_082]);
  });

  it('gives each pair once, however many rules find it', () => {
    const seen = new Set<string>();
    const rules = [['given_name'], ['surname'], ['given_name', 'surname'], ['postcode']];
    const found = counts(new Records(febrl1, undefined), rules, (left, right) => {
      expect(left).toBeLessThan(right);
      seen.add(`${left} ${right}`);
    });
    expect(found.reduce((sum, pairs) => sum + pairs)).toBe(seen.size);
    expect(found[2]).toBe(0);
    const alone = counts(new Records(febrl1, undefined), [['postcode']])[0] ?? 0;
    expect(found[3]).toBeLessThan(alone);
  });

  it('crosses columns', () => {
    const swapped = [
      { left: 'given_name', right: 'surname' },
      { left: 'surname', right: 'given_name' },
    ];
    expect(counts(new Records(...febrl4), [swapped])).toEqual([237]);
  });
});
