export * from './attribution';
export * from './day-series';
export * from './grouped';
export * from './guess-columns';
export * from './read-cells';
export * from './read-day-row';
export * from './read-sale-row';
export {
  CLOSED,
  type LineFacts,
  type LineRefund,
  type LineState,
  type Statement,
  takeIn,
  type Taken,
} from './sale-line';
export * from './sums';
