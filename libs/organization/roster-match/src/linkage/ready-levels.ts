import { type ColumnReference, nameOf } from './column-settings';
import type { LevelSettings } from './comparison-settings';

export function same(column: ColumnReference, termFrequency = false): LevelSettings {
  const level = { label: `same ${nameOf(column)}`, when: { test: 'same' as const, column } };
  return termFrequency ? { ...level, termFrequency: { column, weight: 1, least: 0 } } : level;
}

export function similar(column: ColumnReference, atLeast: number): LevelSettings {
  return { label: `Jaro-Winkler ≥ ${atLeast}`, when: { test: 'jaro-winkler', column, atLeast } };
}

export function fewEdits(column: ColumnReference, atMost: number): LevelSettings {
  return {
    label: `Damerau-Levenshtein ≤ ${atMost}`,
    when: { test: 'damerau-levenshtein', column, atMost },
  };
}

export function forenameAndSurname(
  forename: ColumnReference,
  surname: ColumnReference,
  full: ColumnReference | undefined,
  atLeast: readonly number[],
): LevelSettings[] {
  const both = (label: string, ...of: LevelSettings['when'][]): LevelSettings => ({
    label,
    when: { test: 'all', of },
  });
  return [
    full !== undefined
      ? same(full, true)
      : both('same both', { test: 'same', column: forename }, { test: 'same', column: surname }),
    both(
      'swapped',
      { test: 'same', column: forename, with: surname },
      { test: 'same', column: surname, with: forename },
    ),
    ...atLeast.map((least) =>
      both(`Jaro-Winkler ≥ ${least} both`, similar(forename, least).when, similar(surname, least).when),
    ),
    same(surname, true),
    same(forename, true),
  ];
}
