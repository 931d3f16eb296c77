export * from './advice-words';
export * from './course';
export * from './parts-shown';
export * from './report-advice';
