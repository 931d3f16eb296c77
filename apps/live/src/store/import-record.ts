import type { Ulid } from '@nuanxin/contracts/kernel';
import type { ColumnMapping, ImportState, SheetFault } from '@nuanxin/contracts/live';
import type { AggregateWithin, CollectionDefinition } from '@nuanxin/platform/store';

export interface ImportProgress {
  readonly rows: number;
  /** How many rows have been looked at: where the next process goes on. */
  readonly done: number;
  readonly added: number;
  readonly repeated: number;
  readonly changed: number;
  readonly refunds: number;
  readonly skipped: number;
  readonly bad: number;
}

export const NO_PROGRESS: ImportProgress = {
  rows: 0,
  done: 0,
  added: 0,
  repeated: 0,
  changed: 0,
  refunds: 0,
  skipped: 0,
  bad: 0,
};

/** `_id` is the request that began it. */
export interface ImportRecord extends AggregateWithin {
  readonly platformId: Ulid;
  readonly platformName: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly parts: number;
  readonly receivedBytes: number;
  readonly state: ImportState;
  readonly fault?: SheetFault | undefined;
  readonly headers: readonly string[];
  readonly preview: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  readonly progress: ImportProgress;
  readonly by: { readonly accountId: Ulid; readonly name: string };
  readonly finishedAt?: Date | undefined;
  /** From when on anybody may work on it: whoever does keeps moving it on. Absent when there is nothing to do. */
  readonly due?: Date | undefined;
  readonly holder?: string | undefined;
}

export const importCollection: CollectionDefinition = {
  name: 'sales_imports',
  schema: {
    within: { type: [String], required: true },
    platformId: { type: String, required: true },
    platformName: { type: String, required: true },
    fileName: { type: String, required: true },
    bytes: { type: Number, required: true },
    parts: { type: Number, required: true },
    receivedBytes: { type: Number, required: true },
    state: { type: String, required: true },
    fault: String,
    headers: { type: [String], required: true },
    preview: { type: [[String]], required: true },
    mapping: { type: Object, required: true },
    progress: { type: Object, required: true },
    by: { type: { _id: false, accountId: String, name: String }, required: true },
    finishedAt: Date,
    due: Date,
    holder: String,
  },
  indexes: [
    { fields: { within: 1, _id: -1 }, screen: 'order imports: list' },
    { fields: { platformId: 1, _id: -1 }, screen: 'order imports: list of one platform' },
    { fields: { due: 1 }, sparse: true, screen: 'imports: what is to be worked on' },
  ],
};
