import { comparisonOf } from './comparison';
import { ComparisonSettings } from './comparison-settings';
import { levelled } from './ready-comparisons';
import { Records } from './records';
import { adjustmentsOf } from './term-frequency';

const names = ['wang', 'wang', 'wang', 'wang', 'ouyang', 'ouyang', 'wangg', ''];
const table = {
  name: 'people',
  ids: names.map((_, row) => String(row)),
  columns: new Map([['name', names]]),
};
const records = new Records(table, undefined);
const adjusted = (settings: object) => {
  const comparison = comparisonOf(records, levelled(ComparisonSettings.parse(settings)));
  const adjustments = adjustmentsOf(records, comparison, { u: [0.4, 0.2, 0.1, 0.1, 0.25] });
  return (left: number, right: number) => adjustments[comparison.levelOf(left, right)]?.(left, right) ?? 0;
};

describe('rare values', () => {
  it('count for more, common ones for less', () => {
    const bits = adjusted({ kind: 'name', column: 'name' });
    expect(bits(4, 5)).toBeCloseTo(Math.log2(0.25 / (2 / 7)), 9);
    expect(bits(0, 1)).toBeCloseTo(Math.log2(0.25 / (4 / 7)), 9);
    expect(bits(4, 5)).toBeGreaterThan(bits(0, 1));
    expect(bits(0, 7)).toBe(0);
  });

  it('count by the commoner of both on a fuzzy level, by as much as told and no rarer than told', () => {
    const level = { test: 'jaro-winkler', column: 'name', atLeast: 0.9 };
    const fuzzy = (termFrequency: object) =>
      adjusted({
        name: 'name',
        levels: [
          { label: 'same', when: { test: 'same', column: 'name' } },
          { label: 'alike', when: level, termFrequency: { column: 'name', ...termFrequency } },
        ],
      });
    // The level "same" is the third from below here.
    expect(fuzzy({})(0, 6)).toBeCloseTo(Math.log2(0.1 / (4 / 7)), 9);
    expect(fuzzy({ weight: 0.5 })(0, 6)).toBeCloseTo(0.5 * Math.log2(0.1 / (4 / 7)), 9);
    expect(fuzzy({ least: 0.8 })(0, 6)).toBeCloseTo(Math.log2(0.1 / 0.8), 9);
  });
});
