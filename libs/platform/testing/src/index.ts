export * from './callers';
export * from './eventually';
export * from './recording-log';
export * from './test-service';
