import { nameOf } from './column-settings';
import type { ComparisonSettings, LevelledComparison, ReadyComparison } from './comparison-settings';
import { type Kind, type Ready, READY_CHINESE } from './ready-chinese';
import { fewEdits, forenameAndSurname, same, similar } from './ready-levels';

/** The ready comparisons as levels; thresholds and their order are those of Splink's comparison library. */
const READY: Ready<Kind> = {
  exact: ({ name, column, termFrequency }) => ({
    name: name ?? nameOf(column),
    levels: [same(column, termFrequency)],
  }),
  name: ({ name, column, atLeast, termFrequency }) => ({
    name: name ?? nameOf(column),
    levels: [same(column, termFrequency), ...atLeast.map((least) => similar(column, least))],
  }),
  'forename-surname': ({ name, forename, surname, full, atLeast }) => ({
    name: name ?? `${nameOf(forename)}_${nameOf(surname)}`,
    levels: forenameAndSurname(forename, surname, full, atLeast),
  }),
  'jaro-winkler': ({ name, column, atLeast, termFrequency }) => ({
    name: name ?? nameOf(column),
    levels: [same(column, termFrequency), ...atLeast.map((least) => similar(column, least))],
  }),
  levenshtein: ({ name, column, atMost, termFrequency }) => ({
    name: name ?? nameOf(column),
    levels: [
      same(column, termFrequency),
      ...atMost.map((most) => ({
        label: `Levenshtein ≤ ${most}`,
        when: { test: 'levenshtein' as const, column, atMost: most },
      })),
    ],
  }),
  'damerau-levenshtein': ({ name, column, atMost, termFrequency }) => ({
    name: name ?? nameOf(column),
    levels: [same(column, termFrequency), ...atMost.map((most) => fewEdits(column, most))],
  }),
  'date-of-birth': ({ name, column, format, dayMonthSwapped }) => ({
    name: name ?? nameOf(column),
    missing: { test: 'missing', column, format },
    levels: [
      same(column),
      fewEdits(column, 1),
      ...(dayMonthSwapped
        ? [{ label: 'day and month swapped', when: { test: 'day-month-swapped' as const, column, format } }]
        : []),
      ...(
        [{ most: 1, unit: 'month' }, ...[1, 10].map((most) => ({ most, unit: 'year' as const }))] as const
      ).map(({ most, unit }) => ({
        label: `within ${most} ${unit}`,
        when: { test: 'date-within' as const, column, format, atMost: most, unit },
      })),
    ],
  }),
  email: ({ name, column }) => {
    const user = { of: column, match: '^[^@]+' };
    return {
      name: name ?? nameOf(column),
      levels: [
        same(column, true),
        { label: 'same before the @', when: { test: 'same', column: user } },
        similar(column, 0.88),
        {
          label: 'Jaro-Winkler ≥ 0.88 before the @',
          when: { test: 'jaro-winkler', column: user, atLeast: 0.88 },
        },
      ],
    };
  },
  ...READY_CHINESE,
};

/** A comparison with its levels written out. */
export function levelled(settings: ComparisonSettings): LevelledComparison {
  if (!('kind' in settings)) return settings;
  const ready = READY[settings.kind] as (settings: ReadyComparison) => LevelledComparison;
  return ready(settings);
}
