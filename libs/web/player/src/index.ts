export * from './engine';
export * from './player';
