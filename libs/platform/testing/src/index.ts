export * from './callers';
export * from './recorded-log';
export * from './test-database';
