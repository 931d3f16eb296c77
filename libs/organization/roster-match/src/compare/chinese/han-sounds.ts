import { polyphonic } from 'pinyin-pro';

/** How closely two characters sound alike: with the tone, without it, or as they are mixed up by ear. */
export const CLOSENESS = ['tone', 'syllable', 'ear'] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** What speakers of the south do not tell apart, and input methods offer as fuzzy sounds. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^[nr](?=[aeiouüv])/, 'l'],
  [/^fei/, 'hui'],
  [/^fen$/, 'hun'],
  [/^fu$/, 'hu'],
  [/^f/, 'hu'],
  [/^(.+[aei])ng$/, '$1n'],
];

interface Sounds {
  readonly tone: readonly string[];
  readonly syllable: readonly string[];
  readonly ear: readonly string[];
}

const known = new Map<string, Sounds>();

/** All readings of one character, the usual one first; a character that is not Chinese reads as itself. */
export function soundsOf(character: string): Sounds {
  const before = known.get(character);
  if (before) return before;
  const tone = polyphonic(character, { toneType: 'num', type: 'array', v: true })[0] ?? [character];
  const syllable = distinct(tone.map((reading) => reading.replace(/\d$/, '')));
  const ear = distinct(
    syllable.map((reading) => BY_EAR.reduce((sound, [from, to]) => sound.replace(from, to), reading)),
  );
  const sounds = { tone, syllable, ear };
  known.set(character, sounds);
  return sounds;
}

/** Whether two characters have a reading in common. */
export function soundAlike(left: string, right: string, closeness: Closeness): boolean {
  if (left === right) return true;
  const theirs = soundsOf(right)[closeness];
  return soundsOf(left)[closeness].some((reading) => theirs.includes(reading));
}

/** The usual reading of a text without tones, as one word: 王小明 is wangxiaoming. */
export function romanised(text: string): string {
  return Array.from(text, (character) => soundsOf(character).syllable[0] ?? character).join('');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
