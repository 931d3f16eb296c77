export * from './recording';
export * from './stream';
