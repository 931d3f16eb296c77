import { inject } from '@angular/core';
import { type Dictionary, fill, type Filling } from './dictionary';
import { Language } from './language';

/** Says a sentence of the dictionary in the language of now; templates that call it follow a switch by themselves. */
export type Speaker<Entries extends Dictionary> = <Key extends keyof Entries>(
  key: Key,
  ...filling: Filling<Entries[Key]>
) => string;

/** A speaker for the screen's own dictionary; call it where `inject` is allowed. */
export function speak<Entries extends Dictionary>(entries: Entries): Speaker<Entries> {
  const language = inject(Language);
  return (key, ...[filling]) => fill(language.of(entries[key] as Entries[string]), filling);
}
