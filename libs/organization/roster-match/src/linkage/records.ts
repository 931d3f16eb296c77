import { MAKERS } from './column-makers';
import { type ColumnReference, type Derivation, nameOf } from './column-settings';
import { Dictionary } from './dictionary';
import { Refusal } from './refusal';
import type { Table } from './table';

/** The rows of both files, the left one's first; or of the one file that is searched for doubles. Cells are codes of the dictionary. */
export class Records {
  readonly dictionary = new Dictionary();
  readonly size: number;
  /** Rows from here on are the right file's; `size` when there is one file. */
  readonly firstRight: number;
  private readonly columns = new Map<string, Int32Array>();
  private readonly making = new Set<string>();

  constructor(
    private readonly left: Table,
    private readonly right: Table | undefined,
    private readonly derivations: Readonly<Record<string, Derivation>> = {},
  ) {
    this.firstRight = left.ids.length;
    this.size = left.ids.length + (right?.ids.length ?? 0);
  }

  /** Whether pairs are taken between two files, not within one. */
  get linking(): boolean {
    return this.right !== undefined;
  }

  idOf(row: number): string {
    return (row < this.firstRight ? this.left.ids[row] : this.right?.ids[row - this.firstRight]) ?? '';
  }

  sourceOf(row: number): 'left' | 'right' {
    return row < this.firstRight ? 'left' : 'right';
  }

  /** The text of a cell, `''` when it is missing. */
  textAt(reference: ColumnReference, row: number): string {
    return this.dictionary.textOf(this.column(reference)[row] ?? -1);
  }

  /** The codes of a column, one a row. @throws Refusal when a file has no such column. */
  column(reference: ColumnReference): Int32Array {
    const key = nameOf(reference);
    const known = this.columns.get(key);
    if (known) return known;
    const texts = this.texts(reference);
    const codes = Int32Array.from(texts, (text) => this.dictionary.codeOf(text));
    this.columns.set(key, codes);
    return codes;
  }

  /** The columns of the files that a column is made of. */
  basesOf(reference: ColumnReference): string[] {
    const derivation = typeof reference === 'string' ? this.derivations[reference] : reference;
    if (!derivation) return [nameOf(reference)];
    const from = 'join' in derivation ? derivation.join : [derivation.of];
    return from.flatMap((of) =>
      typeof of === 'object' ? [of.left, of.right] : of === reference ? [of] : this.basesOf(of),
    );
  }

  private texts(reference: ColumnReference): string[] {
    if (typeof reference !== 'string') return this.derived(reference);
    const derivation = this.derivations[reference];
    if (!derivation) return this.asInFile(reference, reference);
    if (this.making.has(reference))
      throw new Refusal(
        `columns.${reference} is made of itself by way of ${[...this.making].join(', ')}; make it of a column of the file.`,
      );
    this.making.add(reference);
    try {
      return this.derived(derivation, reference);
    } finally {
      this.making.delete(reference);
    }
  }

  private derived(derivation: Derivation, name?: string): string[] {
    // A derivation that is named like the column it is made of reads the file's.
    const source = (of: string) => (of === name ? this.asInFile(of, of) : this.texts(of));
    if ('join' in derivation) {
      const parts = derivation.join.map(source);
      return Array.from({ length: this.size }, (_, row) => {
        const values = parts.map((part) => part[row] ?? '');
        return values.includes('') ? '' : values.join(derivation.with);
      });
    }
    const { of, as = [], match, first } = derivation;
    const texts = typeof of === 'string' ? source(of) : this.asInFile(of.left, of.right);
    const makers = [as].flat().map((maker) => MAKERS[maker]);
    const pattern = match === undefined ? undefined : new RegExp(match, 'u');
    return texts.map((text) => {
      if (text === '') return text;
      const made = makers.reduce((value, maker) => maker(value), text);
      const found = pattern ? pattern.exec(made) : undefined;
      const matched = pattern ? (found?.[1] ?? found?.[0] ?? '') : made;
      return first === undefined ? matched : Array.from(matched).slice(0, first).join('');
    });
  }

  private asInFile(left: string, right: string): string[] {
    return [...inTable(this.left, left), ...(this.right ? inTable(this.right, right) : [])];
  }
}

function inTable(table: Table, name: string): readonly string[] {
  const found = table.columns.get(name);
  if (found) return found;
  const there = [...table.columns.keys()].join(', ');
  throw new Refusal(
    `The settings speak of a column ${name}, which ${table.name} does not have; it has: ${there}.`,
  );
}
