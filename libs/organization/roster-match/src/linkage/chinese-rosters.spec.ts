import { readFileSync } from 'node:fs';
import path from 'node:path';
import { explain } from './explain';
import { link } from './link';
import { readSettings } from './read-settings';
import { madeUpRosters } from './made-up-rosters';

const [EACH, BOTH] = [1500, 500];
const file = path.resolve(__dirname, '../../../../../tools/roster-match/settings/members-workers.json');
const { left, right } = madeUpRosters(EACH, BOTH);
const linkage = link(left, right, readSettings(readFileSync(file, 'utf8'), file), 0.5);
const { records, pairs, comparisons } = linkage;
const isRight = ({ left, right }: { left: number; right: number }) =>
  records.idOf(left).slice(1) === records.idOf(right).slice(1);

describe('members and workers of a Chinese county', () => {
  it('are found with slips by ear and by hand, numbers missing and telephones changed', () => {
    const right = pairs.filter(isRight).length;
    expect(right / pairs.length).toBeGreaterThan(0.99);
    // Who has lost the number, changed the telephone and has a common name cannot be told from namesakes.
    expect(right / BOTH).toBeGreaterThan(0.92);
  });

  it('are also found when neither characters nor number agree', () => {
    const [name, id] = [comparisons[0], comparisons[1]];
    const apart = pairs.filter(
      ({ left, right }) => (name?.levelOf(left, right) ?? 0) < 7 && (id?.levelOf(left, right) ?? 0) < 3,
    );
    expect(apart.length).toBeGreaterThan(10);
    expect(apart.filter(isRight).length / apart.length).toBeGreaterThan(0.95);
  });

  it('can be told why', () => {
    const [pair] = pairs;
    const { steps, bits, priorBits } = explain(linkage, pair?.left ?? 0, pair?.right ?? 0);
    expect(steps.map(({ comparison }) => comparison)).toEqual(['姓名', '身份证号', '手机', '住址']);
    expect(bits).toBeCloseTo(pair?.bits ?? 0, 9);
    expect(steps.reduce((sum, step) => sum + step.bits + step.rarityBits, priorBits)).toBeCloseTo(bits, 9);
  });
});
