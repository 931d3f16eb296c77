import type { ImportProgress } from '../../store/import-record';

/** What became of some rows. */
export type RowCounts = Omit<ImportProgress, 'rows'>;

export function added(progress: ImportProgress, counts: RowCounts): ImportProgress {
  return {
    rows: progress.rows,
    done: progress.done + counts.done,
    added: progress.added + counts.added,
    repeated: progress.repeated + counts.repeated,
    changed: progress.changed + counts.changed,
    refunds: progress.refunds + counts.refunds,
    skipped: progress.skipped + counts.skipped,
    bad: progress.bad + counts.bad,
  };
}
