export * from './kinds';
export * from './node';
