export * from './callers';
export * from './eventually';
export * from './explained';
export * from './recording-log';
export * from './stand-in-tree';
export * from './test-broker';
export * from './test-database';
export * from './test-service';
