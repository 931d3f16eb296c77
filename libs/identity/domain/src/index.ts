export * from './assignment';
export * from './lock-out';
export * from './one-time-code';
export * from './password';
export * from './posts';
export * from './session-life';
