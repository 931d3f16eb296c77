import { dateReader } from '../compare/dates';
import type { Condition } from './condition-settings';
import { MISSING, rememberedPer } from './dictionary';
import type { Records } from './records';
import { testOf } from './value-tests';

/** Whether something holds for the rows of a pair. */
export type RowTest = (left: number, right: number) => boolean;

/** A condition, ready to be asked of many pairs. @throws Refusal when a column is missing. */
export function rowTest(records: Records, condition: Condition): RowTest {
  switch (condition.test) {
    case 'all': {
      const tests = condition.of.map((each) => rowTest(records, each));
      return (left, right) => tests.every((test) => test(left, right));
    }
    case 'any': {
      const tests = condition.of.map((each) => rowTest(records, each));
      return (left, right) => tests.some((test) => test(left, right));
    }
    case 'missing':
      return missing(records, condition);
    default: {
      const ofLeft = records.column(condition.column);
      const ofRight = records.column(condition.with ?? condition.column);
      const test = testOf(records.dictionary, condition);
      return (left, right) => {
        const a = ofLeft[left] ?? MISSING;
        const b = ofRight[right] ?? MISSING;
        return a !== MISSING && b !== MISSING && test(a, b);
      };
    }
  }
}

function missing(records: Records, { column, format }: Extract<Condition, { test: 'missing' }>): RowTest {
  const codes = records.column(column);
  if (format === undefined) return (left, right) => codes[left] === MISSING || codes[right] === MISSING;
  const day = rememberedPer(records.dictionary, dateReader(format));
  const none = (row: number) => {
    const code = codes[row] ?? MISSING;
    return code === MISSING || Number.isNaN(day(code));
  };
  return (left, right) => none(left) || none(right);
}
