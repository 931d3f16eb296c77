export * from './cluster/cluster-ids';
export * from './cluster/clusters';
export { decoderOf, type Encoding } from './csv/encoding';
export * from './csv/file-bytes';
export { digestPads, type DigestPads, LEAST_KEY_BYTES, WHY_NO_PLAIN_HASH } from './digest/digest-pads';
export { DIGEST_WORDS, KeyedDigester, type NumberKind } from './digest/keyed-digest';
export * from './exact/count-exact';
export * from './exact/count-places';
export { type FaultCode, FAULTS } from './exact/faults';
export { serveExactWork } from './exact/lanes';
export * from './exact/match-exactly';
export { matchPartition, MOST_PAIRS_OF_A_NUMBER } from './exact/match-partition';
export * from './exact/merge-parts';
export * from './exact/normal-numbers';
export {
  type InvalidCell,
  type InvalidCells,
  invalidCellsOf,
  type NumberedRows,
} from './exact/numbered-rows';
export * from './exact/partial-result';
export * from './exact/partition';
export { FIRST_ROW, type RosterSource } from './exact/read-roster';
export * from './linkage/calibration';
export * from './linkage/explain';
export * from './linkage/link';
export * from './linkage/model';
export * from './linkage/pair';
export * from './linkage/read-settings';
export * from './linkage/records';
export * from './linkage/settings';
export * from './linkage/table';
export * from './linkage/train';
export * from './psi/accept';
export * from './psi/agreement';
export * from './psi/caps';
export * from './psi/hash-to-point';
export * from './psi/learn';
export * from './psi/mask';
export * from './psi/message';
export * from './psi/message-header';
export * from './psi/party';
export * from './psi/person-value';
export * from './psi/point-list';
export * from './psi/run-log';
export * from './psi/say';
export * from './psi/signing';
export * from './psi/terms';
export * from './refusal';
