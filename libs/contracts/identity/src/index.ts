export * from './account';
export * from './audit';
export * from './bootstrap';
export * from './former-tree';
export * from './roles';
export * from './session';
