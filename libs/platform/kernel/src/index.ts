export * from './canonical';
export * from './call';
export * from './clock';
export * from './ids';
export * from './kernel.module';
export * from './log';
export * from './start-refused';
export * from './until-there';
