export * from './async-api';
export * from './components';
export * from './golden';
export * from './http-operation';
export * from './open-api';
