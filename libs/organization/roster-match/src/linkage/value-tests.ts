import { NAME_TESTS } from '../compare/chinese/han-names';
import { plainName } from '../compare/chinese/han-variants';
import { ID_TESTS, idNumber } from '../compare/chinese/id-number';
import { PHONE_TESTS, phoneNumber } from '../compare/chinese/phone';
import { placeParts, samePlace } from '../compare/chinese/place';
import { dateReader, dayAndMonthSwapped, within } from '../compare/dates';
import { damerauLevenshtein, levenshtein } from '../compare/edit-distance';
import { JaroWinkler } from '../compare/jaro-winkler';
import { bitsOf, signatureOf } from '../compare/signature';
import type { ValueCondition } from './condition-settings';
import { type Dictionary, rememberedPer } from './dictionary';

// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { abs } = Math;

/** Asks something of two values that are there, by their codes. */
export type PairTest = (left: number, right: number) => boolean;

type Kind = ValueCondition['test'];
type OfKind<K extends Kind> = Extract<ValueCondition, { test: K }>;

/** How each condition on two values is tested. Equal values are equal codes, so none needs to look at a text twice. */
const TESTS: { [K in Kind]: (dictionary: Dictionary, settings: OfKind<K>) => PairTest } = {
  same: () => (left, right) => left === right,
  'jaro-winkler': (dictionary, { atLeast }) => {
    const alike = jaroWinklerOf(dictionary);
    return (left, right) => alike.atLeast(left, right, atLeast);
  },
  levenshtein: (dictionary, { atMost }) => fewEdits(dictionary, atMost, levenshtein),
  'damerau-levenshtein': (dictionary, { atMost }) => fewEdits(dictionary, atMost, damerauLevenshtein),
  'date-within': (dictionary, { format, atMost, unit }) => {
    const day = rememberedPer(dictionary, dateReader(format));
    return (left, right) => within(day(left), day(right), atMost, unit);
  },
  'day-month-swapped': (dictionary, { format }) => {
    const day = rememberedPer(dictionary, dateReader(format));
    return (left, right) => dayAndMonthSwapped(day(left), day(right));
  },
  'chinese-name': (dictionary, { is }) => ofMade(dictionary, plainName, NAME_TESTS[is]),
  'id-number': (dictionary, { is }) => ofMade(dictionary, idNumber, ID_TESTS[is]),
  phone: (dictionary, { is }) => ofMade(dictionary, phoneNumber, PHONE_TESTS[is]),
  place: (dictionary, { to }) => {
    const parts = rememberedPer(dictionary, placeParts);
    return (left, right) => samePlace(parts(left), parts(right), to);
  },
};

/** A test of what is made of the values; what nothing can be made of passes none. */
function ofMade(
  dictionary: Dictionary,
  make: (text: string) => string,
  test: (left: string, right: string) => boolean,
): PairTest {
  const made = rememberedPer(dictionary, make);
  return (left, right) => {
    const mine = made(left);
    const theirs = made(right);
    return mine !== '' && theirs !== '' && test(mine, theirs);
  };
}

export function testOf(dictionary: Dictionary, condition: ValueCondition): PairTest {
  const make = TESTS[condition.test] as (dictionary: Dictionary, condition: ValueCondition) => PairTest;
  return make(dictionary, condition);
}

const ofDictionaries = new WeakMap<Dictionary, JaroWinkler>();

/** One for all levels, so that the next level knows what the one before worked out. */
function jaroWinklerOf(dictionary: Dictionary): JaroWinkler {
  const known = ofDictionaries.get(dictionary) ?? new JaroWinkler(dictionary.texts);
  ofDictionaries.set(dictionary, known);
  return known;
}

function fewEdits(
  dictionary: Dictionary,
  atMost: number,
  distance: (left: string, right: string) => number,
): PairTest {
  const { texts } = dictionary;
  const signature = rememberedPer(dictionary, signatureOf);
  return (left, right) => {
    if (left === right) return true;
    const a = texts[left] ?? '';
    const b = texts[right] ?? '';
    if (abs(a.length - b.length) > atMost) return false;
    const ofLeft = signature(left);
    const ofRight = signature(right);
    if (bitsOf(ofLeft & ~ofRight) > atMost || bitsOf(ofRight & ~ofLeft) > atMost) return false;
    return distance(a, b) <= atMost;
  };
}
