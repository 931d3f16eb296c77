import type { Parts } from '../parts';
import { OrderStore } from '../store/order-store';
import { ListOrders } from './browse-orders/list-orders';
import { ListOwnOrders } from './browse-orders/list-own-orders';
import { OrderView } from './browse-orders/order-view';
import { ReadOwnOrder } from './browse-orders/read-own-order';
import { CancelOrder } from './close-order/cancel-order';
import { CancelOwnOrder } from './close-order/cancel-own-order';
import { Cancellation } from './close-order/cancellation';
import { CompleteOrder } from './close-order/complete-order';
import { ReturnPieces } from './close-order/return-pieces';
import { Deliveries } from './place-order/deliveries';
import { DraftOrder } from './place-order/draft-order';
import { FinishOrder } from './place-order/finish-order';
import { PlaceOrder } from './place-order/place-order';

/** Orders of the portal, from reservation to handing over. */
export const selling: Parts = {
  controllers: [
    PlaceOrder,
    CancelOwnOrder,
    CancelOrder,
    CompleteOrder,
    ListOrders,
    ListOwnOrders,
    ReadOwnOrder,
  ],
  providers: [OrderStore, DraftOrder, FinishOrder, Deliveries, Cancellation, ReturnPieces, OrderView],
};
