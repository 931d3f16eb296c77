export * from './causal-impact';
export * from './measure-uplift';
export * from './missing';
export type { Covariate } from './model/build-model';
export * from './periods';
