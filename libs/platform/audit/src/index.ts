export { BEGINNING, type Head, link, type Link } from './chain';
export * from './checkpoint';
export { CheckpointFile } from './checkpoint-file';
export { type FaultKind, type Part, type Verdict, verify } from './verify';
