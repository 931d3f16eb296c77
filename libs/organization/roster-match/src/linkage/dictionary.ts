/** Marks a cell without a value. */
export const MISSING = -1;

/**
 * Every distinct text of all columns, once. A cell is then a whole number, equal cells are equal numbers whatever column they stand
 * in, and what a comparison has to know of a text is worked out once and kept beside it.
 */
export class Dictionary {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();

  /** The number of a text; `MISSING` for the empty one. */
  codeOf(text: string): number {
    if (text === '') return MISSING;
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.texts.push(text);
    this.codes.set(text, code);
    return code;
  }

  textOf(code: number): string {
    return this.texts[code] ?? '';
  }
}

/** Works something out for a text when it is first asked for, and keeps it. */
export function rememberedPer<Value>(
  dictionary: Dictionary,
  work: (text: string) => Value,
): (code: number) => Value {
  let kept: (Value | undefined)[] = [];
  return (code) => {
    const found = kept[code];
    if (found !== undefined) return found;
    // Filled to its length at once: an array with far holes is kept as a slow table.
    if (code >= kept.length)
      kept = [...kept, ...Array.from({ length: dictionary.texts.length - kept.length }, () => undefined)];
    const value = work(dictionary.textOf(code));
    kept[code] = value;
    return value;
  };
}
