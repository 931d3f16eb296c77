export * from './day-values';
export * from './effect-window';
export * from './effects-together';
