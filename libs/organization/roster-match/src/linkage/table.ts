/** One file: its rows' ids and its columns as texts, `''` where a value is missing. All columns are as long as `ids`. */
export interface Table {
  /** What the file is called in messages. */
  readonly name: string;
  readonly ids: readonly string[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
}
