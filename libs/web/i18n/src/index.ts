export * from './dictionary';
export * from './format';
export * from './language';
export * from './problem-words';
export * from './speak';
