export * from './broadcast';
export * from './broadcast-moves';
export * from './order';
export * from './product';
export * from './stream-key';
export * from './watch';
