import type { Log } from '@nuanxin/platform/kernel';
import type { Model } from 'mongoose';
import type { IndexDefinition } from './definition';
import { indexName } from './store-error';

/** IndexOptionsConflict and IndexKeySpecsConflict: an index of this name exists and is declared otherwise by now. */
const CONFLICTS = new Set<unknown>([85, 86]);

/** Creates what is declared; an index whose declaration changed is made anew. Existing ones cost nothing. */
export async function ensureIndexes(
  model: Model<unknown>,
  indexes: readonly IndexDefinition[],
  log: Log,
): Promise<void> {
  for (const index of indexes) {
    try {
      await create(model, index);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && CONFLICTS.has(error.code))) throw error;
      log.warn('database.index-changed', {
        collection: model.collection.name,
        index: indexName(index.fields),
      });
      await model.collection.dropIndex(indexName(index.fields));
      await create(model, index);
    }
  }
}

async function create(
  model: Model<unknown>,
  { fields, unique, sparse, expireAfterSeconds }: IndexDefinition,
): Promise<void> {
  await model.collection.createIndex(fields, {
    name: indexName(fields),
    ...(unique ? { unique } : {}),
    ...(sparse ? { sparse } : {}),
    ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
  });
}
