import type { SalesImport } from '@nuanxin/contracts/live';
import type { ImportRecord } from '../../store/import-record';

/** An import as the console sees it. */
export function importView(record: ImportRecord): SalesImport {
  const { _id, platformId, platformName, fileName, bytes, parts, receivedBytes, state, fault } = record;
  const { headers, preview, mapping, progress, by, createdAt, finishedAt, revision } = record;
  return {
    id: _id,
    platform: { id: platformId, name: platformName },
    fileName,
    bytes,
    parts,
    receivedBytes,
    state,
    headers: [...headers],
    preview: preview.map((row) => [...row]),
    mapping,
    progress,
    at: createdAt.toISOString(),
    by,
    revision,
    ...(fault === undefined ? {} : { fault }),
    ...(finishedAt === undefined ? {} : { finishedAt: finishedAt.toISOString() }),
  };
}

/** What events tell of an import. */
export function importFact({
  _id,
  platformId,
  fileName,
}: Pick<ImportRecord, '_id' | 'platformId' | 'fileName'>) {
  return { importId: _id, platformId, fileName };
}
