import type { Parts } from '../parts';
import { OrderStore } from '../store/order-store';
import { ListOrders } from './browse-orders/list-orders';
import { ListOwnOrders } from './browse-orders/list-own-orders';
import { OrderView } from './browse-orders/order-view';
import { ReadOwnOrder } from './browse-orders/read-own-order';
import { BookOrder } from './book-order/book-order';
import { CancelOrder } from './close-order/cancel-order';
import { CancelOwnOrder } from './close-order/cancel-own-order';
import { Cancellation } from './close-order/cancellation';
import { CompleteOrder } from './close-order/complete-order';
import { ConfirmOrder } from './confirm-order/confirm-order';
import { ExpireOrder } from './expire-order/expire-order';
import { Deliveries } from './place-order/deliveries';
import { DraftOrder } from './place-order/draft-order';
import { FinishOrder } from './place-order/finish-order';
import { PlaceOrder } from './place-order/place-order';
import { PaymentPage } from './receive-payment/payment-page';
import { ReceivePayment } from './receive-payment/receive-payment';
import { ReturnPayment } from './receive-payment/return-payment';
import { AskRefund } from './refund-order/ask-refund';
import { DecideRefund } from './refund-order/decide-refund';
import { ListRefunds } from './refund-order/list-refunds';

/** Orders of the portal, from reservation to handing over, payment and refund. */
export const selling: Parts = {
  controllers: [
    PlaceOrder,
    ConfirmOrder,
    CancelOwnOrder,
    CancelOrder,
    CompleteOrder,
    ReceivePayment,
    ReturnPayment,
    AskRefund,
    DecideRefund,
    ListRefunds,
    ListOrders,
    ListOwnOrders,
    ReadOwnOrder,
  ],
  providers: [
    OrderStore,
    DraftOrder,
    FinishOrder,
    Deliveries,
    Cancellation,
    ExpireOrder,
    BookOrder,
    PaymentPage,
    OrderView,
  ],
};
