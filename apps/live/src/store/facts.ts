import { Injectable } from '@nestjs/common';
import type { DataOf, EventContract, Ulid } from '@nuanxin/contracts/kernel';
import type { PaymentMethod } from '@nuanxin/contracts/live';
import { type Call, Clock, Ids } from '@nuanxin/platform/kernel';
import { outboxEntry, type OutboxEntry } from '@nuanxin/platform/messaging';
import type { BroadcastRecord } from './broadcast-record';
import type { CommentRecord } from './comment-store';
import type { LiveRoomState } from './live-room-store';
import type { OrderRecord } from './order-record';
import type { ClaimRuleState } from './claim-rule-store';
import type { ProductState } from './product-state';
import type { StreamerState } from './streamer-store';
import type { SupplierState } from './supplier-state';

type OrderFacts = Pick<OrderRecord, 'broadcastId' | 'productId' | 'quantity' | 'totalFen'>;

/** Events as they are put beside the change that they tell of. Nothing personal is in any of them. */
@Injectable()
export class Facts {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  entry<E extends EventContract>(
    event: E,
    subject: Ulid,
    data: DataOf<E>,
    call: Call,
  ): OutboxEntry<DataOf<E>> {
    // The store numbers it when it writes.
    return outboxEntry(event, { subject, sequence: 0, data }, call, this.clock, this.ids);
  }
}

export function broadcastFact({
  _id,
  title,
  organization,
}: Pick<BroadcastRecord, '_id' | 'title' | 'organization'>) {
  return { broadcastId: _id, title, organizationId: organization.id };
}

export function commentFact({ _id, broadcastId }: Pick<CommentRecord, '_id' | 'broadcastId'>) {
  return { commentId: _id, broadcastId };
}

export function roomFact({ _id, name, place }: Pick<LiveRoomState, '_id' | 'name' | 'place'>) {
  return { roomId: _id, name, place };
}

export function streamerFact({ _id, accountId, stage }: Pick<StreamerState, '_id' | 'accountId' | 'stage'>) {
  return { streamerId: _id, accountId, stage };
}

export function productFact({
  _id,
  name,
  priceFen,
  stock,
}: Pick<ProductState, '_id' | 'name' | 'priceFen' | 'stock'>) {
  return { productId: _id, name, priceFen, stock };
}

export function orderFact(orderId: Ulid, { broadcastId, productId, quantity, totalFen }: OrderFacts) {
  return { orderId, broadcastId, productId, quantity, totalFen };
}

export function paymentFact(
  { _id, broadcastId, totalFen }: Pick<OrderRecord, '_id' | 'broadcastId' | 'totalFen'>,
  method: PaymentMethod,
) {
  return { orderId: _id, broadcastId, totalFen, method };
}

type Supplying = Pick<SupplierState, '_id' | 'organization' | 'kind' | 'township' | 'households'>;

/** Without the name: a farmer's is a person's. */
export function supplierFact({ _id, organization, kind, township, households }: Supplying) {
  return { supplierId: _id, organizationId: organization.id, kind, township, households };
}

export function ruleFact({
  _id,
  kind,
  word,
  article,
  severity,
  active,
}: Omit<ClaimRuleState, 'revision' | 'createdAt' | 'changedAt'>) {
  return { ruleId: _id, kind, article, severity, active, ...(word === undefined ? {} : { word }) };
}
