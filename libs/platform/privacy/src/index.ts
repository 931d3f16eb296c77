export * from './field-cipher';
export * from './keyed-digest';
export * from './masks';
export * from './privacy-settings';
