import { inject } from '@angular/core';
import { type Order, returnPayment } from '@nuanxin/contracts/live';
import { Format, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { ORDERS } from './orders.words';

/** Asks whether the money of an order has been given back, then notes it. */
export function givingBack(): (order: Order) => Promise<void> {
  const returning = deed(returnPayment);
  const format = inject(Format);
  const t = speak(ORDERS);
  return async ({ id, revision, number, totalFen }) => {
    const ask = {
      title: t('returnTitle', { number }),
      consequences: [t('returnFirst', { money: format.money(totalFen) })],
      verb: t('return'),
    };
    await returning.do({ id, revision }, { ask, done: t('returned', { number }) });
  };
}
