export * from './day-values';
export * from './effect-window';
