export * from './buyer-name';
export * from './order-number';
export * from './picture';
export * from './pieces-set-aside';
export * from './readiness';
export * from './refusal';
export * from './room-bookings';
export * from './sales-totals';
