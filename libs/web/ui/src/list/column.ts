import type { Words } from '@nuanxin/contracts/kernel';

/** A column of a list: how it is called, what stands in it as text (screen without a cell template, export). */
export interface Column<Row> {
  readonly key: string;
  readonly label: Words;
  readonly text: (row: Row) => string;
  /** What stands in an export where a program should be able to reckon with it. */
  readonly plain?: (row: Row) => string;
  readonly end?: boolean;
  /** Stays on one line: a number, a time. */
  readonly whole?: boolean;
  /** Cannot be hidden: it names the row. */
  readonly heading?: boolean;
  /** Hidden until somebody asks for it. */
  readonly extra?: boolean;
}

/** Choices that follow one another with the same group stand under its name. */
export interface Choice {
  readonly value: string;
  readonly label: Words;
  readonly group?: Words;
}

/** A field of the search form; its key is a field of the list's request and of the address. */
export interface Filter {
  readonly key: string;
  readonly label: Words;
  /** `own` is drawn by the page: `<ng-template nxFilter="key">`. */
  readonly kind: 'text' | 'choice' | 'moment' | 'own';
  readonly choices?: readonly Choice[];
  /** What leaving it open means, where that is not "all". */
  readonly blank?: Words;
  readonly hint?: Words;
}
