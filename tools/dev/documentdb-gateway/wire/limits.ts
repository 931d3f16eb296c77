/** Sizes announced in `hello` and enforced on the wire, in bytes and in documents. */
export const MAX_BSON_BYTES = 16 * 1024 * 1024;
export const MAX_MESSAGE_BYTES = 48_000_000;
/** DocumentDB refuses larger batches (`documentdb.maxWriteBatchSize`); drivers split by what `hello` says. */
export const MAX_WRITE_BATCH = 25_000;
export const HEADER_BYTES = 16;
