export * from './kinds';
export * from './reorganization';
export * from './tree';
