import type { Words } from '@nuanxin/contracts/kernel';

/** Sentences of one screen in both languages, by key; `{name}` marks a slot that the screen fills. */
export type Dictionary = Readonly<Record<string, Words>>;

/** The names of the slots in a sentence: `'n' | 'unit'` of `'{n} {unit} left'`. */
type SlotsOf<Sentence extends string> = Sentence extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsOf<Rest>
  : never;

/** What a sentence needs beside its key: nothing, or a value for every slot. */
export type Filling<Entry extends Words> = [SlotsOf<Entry['zh']>] extends [never]
  ? []
  : [filling: Readonly<Record<SlotsOf<Entry['zh']>, string | number>>];

/** Keeps the sentences as literal types, so that a wrong key or a forgotten slot does not compile. */
export function dictionary<const Entries extends Dictionary>(entries: Entries): Entries {
  return entries;
}

export function fill(sentence: string, filling: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, slot: string) => String(filling[slot] ?? whole));
}
