export * from './config.module';
export * from './configuration';
export * from './configuration-error';
export * from './platform-settings';
export * from './settings-table';
