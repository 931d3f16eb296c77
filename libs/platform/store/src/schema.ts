import { Schema, type SchemaDefinition, type SchemaOptions } from 'mongoose';
import type { CollectionDefinition, IndexDefinition } from './definition';
import { asStoreError } from './store-error';

const OPERATIONS = [
  'aggregate',
  'bulkWrite',
  'countDocuments',
  'deleteMany',
  'deleteOne',
  'distinct',
  'find',
  'findOne',
  'findOneAndDelete',
  'findOneAndReplace',
  'findOneAndUpdate',
  'insertMany',
  'replaceOne',
  'save',
  'updateMany',
  'updateOne',
] as const;

const mixed = Schema.Types.Mixed;

/** What each aggregate's document holds beside its own fields. */
export const aggregateFields: SchemaDefinition = {
  revision: { type: Number, required: true },
  createdAt: { type: Date, required: true },
  changedAt: { type: Date, required: true },
  outbox: { type: [mixed], required: true },
  applied: { type: [mixed], required: true },
};

/** The relay's sweep finds leftovers by it; nearly all outboxes are empty, so it stays small. */
export const outboxIndex: IndexDefinition = {
  fields: { 'outbox.id': 1 },
  sparse: true,
  screen: 'relay: sweep',
};

const STRICT: SchemaOptions = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  minimize: false,
  autoIndex: false,
  autoCreate: false,
  id: false,
};

type Mend = (error: unknown, result: unknown, next: (error: Error) => void) => void;

/** Mongoose's own types infer a document from every schema, which takes the compiler many seconds; this is all of it we use. */
const PlainSchema = Schema as unknown as new (
  fields: SchemaDefinition,
  options: SchemaOptions,
) => { post(operation: string, mend: Mend): void };

/** A schema that refuses unknown fields in documents and in filters, and names its failures as the platform does. */
export function schemaOf({ schema: fields, name, indexes }: CollectionDefinition): Schema {
  const definition = { _id: { type: String, required: true }, ...fields };
  const schema = new PlainSchema(definition, { ...STRICT, collection: name });
  for (const operation of OPERATIONS) {
    schema.post(operation, (error, _result, next) => next(asStoreError(error, indexes)));
  }
  return schema as unknown as Schema;
}
