import { Module, type Type } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';
import { AddProduct } from './add-product/add-product';
import { BroadcastView } from './browse-broadcasts/broadcast-view';
import { ListBroadcasts } from './browse-broadcasts/list-broadcasts';
import { ReadBroadcast } from './browse-broadcasts/read-broadcast';
import { ListOrders } from './browse-orders/list-orders';
import { ListOwnOrders } from './browse-orders/list-own-orders';
import { OrderView } from './browse-orders/order-view';
import { ReadOwnOrder } from './browse-orders/read-own-order';
import { ListProducts } from './browse-products/list-products';
import { ReadProduct } from './browse-products/read-product';
import { CancelBroadcast } from './cancel-broadcast/cancel-broadcast';
import { ChangeProduct } from './change-product/change-product';
import { CheckBroadcast } from './check-broadcast/check-broadcast';
import { CheckStreamKey } from './check-stream-key/check-stream-key';
import { StreamKeys } from './check-stream-key/stream-keys';
import { CancelOrder } from './close-order/cancel-order';
import { CancelOwnOrder } from './close-order/cancel-own-order';
import { Cancellation } from './close-order/cancellation';
import { CompleteOrder } from './close-order/complete-order';
import { ReturnPieces } from './close-order/return-pieces';
import { EndBroadcast } from './end-broadcast/end-broadcast';
import { FollowPicture } from './follow-picture/follow-picture';
import { IssueStreamKey } from './issue-stream-key/issue-stream-key';
import { PaintTick } from './make-ticks/paint-tick';
import { ReadAudienceSnapshot } from './make-ticks/read-audience-snapshot';
import { ReadStudioSnapshot } from './make-ticks/read-studio-snapshot';
import { TickBroadcast } from './make-ticks/tick-broadcast';
import { TickRounds } from './make-ticks/tick-rounds';
import { Viewers } from './make-ticks/viewers';
import { Deliveries } from './place-order/deliveries';
import { DraftOrder } from './place-order/draft-order';
import { FinishOrder } from './place-order/finish-order';
import { PlaceOrder } from './place-order/place-order';
import { ChangeBroadcast } from './plan-broadcast/change-broadcast';
import { MarkChange } from './plan-broadcast/mark-change';
import { PlanBroadcast } from './plan-broadcast/plan-broadcast';
import { PlanOffers } from './plan-broadcast/plan-offers';
import { SecurePlan } from './plan-broadcast/secure-plan';
import { TentativeBroadcast } from './plan-broadcast/tentative-broadcast';
import { RestoreProduct } from './retire-product/restore-product';
import { RetireProduct } from './retire-product/retire-product';
import { RevokeStreamKey } from './revoke-stream-key/revoke-stream-key';
import { EditBroadcast } from './settle-broadcast/edit-broadcast';
import { Marks } from './settle-broadcast/mark';
import { OvertakeChange } from './settle-broadcast/overtake-change';
import { RoomAndPieces } from './settle-broadcast/room-and-pieces';
import { SettleBroadcast } from './settle-broadcast/settle-broadcast';
import { SettleOffer } from './settle-broadcast/settle-offer';
import { SettleOffers } from './settle-broadcast/settle-offers';
import { SettlingEdit } from './settle-broadcast/settling-edit';
import { ShowProduct } from './show-product/show-product';
import { StartBroadcast } from './start-broadcast/start-broadcast';
import { BroadcastStore } from './store/broadcast-store';
import { Facts } from './store/facts';
import { OfferStore } from './store/offer-store';
import { OrderStore } from './store/order-store';
import { Organizations } from './store/organizations';
import { ProductStore } from './store/product-store';
import { RoomStore } from './store/room-store';
import { TickSeats } from './store/tick-seats';
import { SweepBroadcasts } from './sweep/sweep-broadcasts';
import { SweepOffers } from './sweep/sweep-offers';
import { SweepOrders } from './sweep/sweep-orders';
import { SweepRounds } from './sweep/sweep-rounds';
import { ListShowings } from './watch-showing/list-showings';
import { Playback } from './watch-showing/playback';
import { ReadPreview } from './watch-showing/read-preview';
import { ReadShowing } from './watch-showing/read-showing';

const products: Type[] = [
  AddProduct,
  ChangeProduct,
  RetireProduct,
  RestoreProduct,
  ListProducts,
  ReadProduct,
];

const broadcasts: Type[] = [
  PlanBroadcast,
  ChangeBroadcast,
  CheckBroadcast,
  StartBroadcast,
  EndBroadcast,
  CancelBroadcast,
  ShowProduct,
  ListBroadcasts,
  ReadBroadcast,
  FollowPicture,
];

const streamKeys: Type[] = [IssueStreamKey, RevokeStreamKey, CheckStreamKey];

const orders: Type[] = [
  PlaceOrder,
  CancelOwnOrder,
  CancelOrder,
  CompleteOrder,
  ListOrders,
  ListOwnOrders,
  ReadOwnOrder,
];

const watching: Type[] = [ListShowings, ReadShowing, ReadPreview, ReadAudienceSnapshot, ReadStudioSnapshot];

const stores: Type[] = [
  ProductStore,
  BroadcastStore,
  OfferStore,
  OrderStore,
  RoomStore,
  TickSeats,
  Organizations,
  Facts,
];

const planning: Type[] = [
  EditBroadcast,
  SettlingEdit,
  SettleBroadcast,
  SettleOffers,
  SettleOffer,
  RoomAndPieces,
  Marks,
  OvertakeChange,
  PlanOffers,
  TentativeBroadcast,
  MarkChange,
  SecurePlan,
];

const ordering: Type[] = [DraftOrder, FinishOrder, Deliveries, Cancellation, ReturnPieces];
const views: Type[] = [BroadcastView, OrderView, Playback, StreamKeys];
const rounds: Type[] = [
  Viewers,
  PaintTick,
  TickBroadcast,
  TickRounds,
  SweepBroadcasts,
  SweepOrders,
  SweepOffers,
  SweepRounds,
];

/** Live sales of farm produce: products, broadcasts from plan to end, stream keys, orders, ticks. */
@Module({
  imports: [StoreModule.forService('live')],
  controllers: [...products, ...broadcasts, ...streamKeys, ...orders, ...watching],
  providers: [...stores, ...planning, ...ordering, ...views, ...rounds],
})
export class LiveModule {}
