export * from './account';
export * from './audit';
export * from './bootstrap';
export * from './organization';
export * from './roles';
export * from './session';
