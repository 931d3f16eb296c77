import type { IndexDefinition } from '@nuanxin/platform/store';
import { Schema } from 'mongoose';

/** Events beside records that are not aggregates: kept in the same write, published by the same relay. */
export const outboxField = { type: [Schema.Types.Mixed], required: true } as const;

export const outboxIndex: IndexDefinition = {
  fields: { 'outbox.id': 1 },
  sparse: true,
  screen: 'relay: sweep',
};
