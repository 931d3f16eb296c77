import type { NameTest } from '../compare/chinese/han-names';
import { PLACE_DEPTHS } from '../compare/chinese/place';
import type { LevelledComparison, LevelSettings, ReadyComparison } from './comparison-settings';
import { same } from './ready-levels';

export type Kind = ReadyComparison['kind'];
/** How comparisons of some kinds become levels. */
export type Ready<Kinds extends Kind> = {
  [K in Kinds]: (settings: Extract<ReadyComparison, { kind: K }>) => LevelledComparison;
};

/** The comparisons of Chinese registers. */
export const READY_CHINESE: Ready<'chinese-name' | 'id-number' | 'phone' | 'place'> = {
  'chinese-name': ({ name, column, termFrequency }) => {
    const made = { of: column, as: 'chinese-name' as const };
    const level = (label: string, is: NameTest): LevelSettings => ({
      label,
      when: { test: 'chinese-name', column, is },
    });
    return {
      name: name ?? column,
      missing: { test: 'missing', column: made },
      levels: [
        {
          ...same(made, termFrequency),
          label: 'same characters, whether simplified, traditional or variants',
        },
        level('same sound', 'same-sound'),
        level('same syllables', 'same-syllables'),
        level('other order', 'other-order'),
        level('one character', 'one-character'),
        level('syllables mixed up by ear', 'similar-syllables'),
        level('same surname', 'same-surname'),
      ],
    };
  },
  'id-number': ({ name, column }) => {
    const made = { of: column, as: 'id-number' as const };
    return {
      name: name ?? column,
      missing: { test: 'missing', column: made },
      levels: [
        { ...same(made), label: 'same number' },
        { label: 'mistyped', when: { test: 'id-number', column, is: 'mistyped' } },
        { label: 'same date of birth', when: { test: 'id-number', column, is: 'same-birth-date' } },
      ],
    };
  },
  phone: ({ name, column, termFrequency }) => {
    const made = { of: column, as: 'phone' as const };
    return {
      name: name ?? column,
      missing: { test: 'missing', column: made },
      levels: [
        { ...same(made, termFrequency), label: 'same number' },
        { label: 'two digits swapped', when: { test: 'phone', column, is: 'neighbours-swapped' } },
        { label: 'one digit', when: { test: 'phone', column, is: 'one-digit' } },
      ],
    };
  },
  place: ({ name, column, termFrequency }) => ({
    name: name ?? column,
    levels: [
      same(column, termFrequency),
      ...PLACE_DEPTHS.toReversed().map((to) => ({
        label: `same ${to}`,
        when: { test: 'place' as const, column, to },
      })),
    ],
  }),
};
