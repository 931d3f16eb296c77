import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listRefunds, type Order } from '@nuanxin/contracts/live';
import { Format, formatMoney, plainYuan, speak } from '@nuanxin/web/i18n';
import { Cell, type Column, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { givingBack } from './giving-back';
import { paymentWords } from './order-columns';
import { PAYMENT } from './orders.words';
import { RefundBox } from './refund-box';
import { REFUNDS } from './refunds.words';

/** What waits for somebody, of whatever broadcast: refunds to decide about, money to give back. */
@Component({
  selector: 'nx-refunds-page',
  imports: [Cell, ListFrame, PageHeader, RefundBox, RouterLink],
  template: `
    <nx-page-header [heading]="t('heading')" [hint]="t('hint')" />
    <nx-list
      [list]="list"
      [columns]="columns"
      [heading]="t('heading')"
      [nothing]="t('nothing')"
      [nothingFound]="t('nothing')"
    >
      <ng-template nxCell="broadcast" [of]="list" let-row>
        <a class="nx-link" [routerLink]="['/broadcasts', row.broadcastId, 'orders']">{{
          row.broadcastTitle
        }}</a>
      </ng-template>
      <ng-template nxCell="actions" [of]="list" let-row>
        @if (row.state === 'refund-asked') {
          <button type="button" class="nx-button nx-button--small" (click)="deciding.set(row)">
            {{ t('decide') }}<span class="nx-hidden">{{ row.number }}</span>
          </button>
        } @else {
          <button type="button" class="nx-button nx-button--small" (click)="giveBack(row)">
            {{ t('return') }}<span class="nx-hidden">{{ row.number }}</span>
          </button>
        }
      </ng-template>
    </nx-list>
    @if (deciding(); as order) {
      <nx-refund-box [order]="order" (closed)="deciding.set(undefined)" (outdated)="list.read.reload()" />
    }
  `,
  host: { class: 'nx-stack' },
})
export class RefundsPage {
  private readonly givingBack = givingBack();
  private readonly paymentName = speak(PAYMENT);
  private readonly format = inject(Format);
  protected readonly t = speak(REFUNDS);
  protected readonly list = listOf(listRefunds, { screen: 'refunds', filters: [] });
  protected readonly deciding = signal<Order | undefined>(undefined);
  protected readonly columns: Column<Order>[] = [
    {
      key: 'number',
      label: { zh: '订单号', en: 'Number' },
      heading: true,
      whole: true,
      text: ({ number }) => number,
    },
    {
      key: 'broadcast',
      label: { zh: '场次', en: 'Broadcast' },
      text: ({ broadcastTitle }) => broadcastTitle,
    },
    {
      key: 'product',
      label: { zh: '商品', en: 'Product' },
      text: ({ productName, quantity }) => `${productName} × ${quantity}`,
    },
    {
      key: 'total',
      label: { zh: '金额', en: 'Total' },
      end: true,
      text: ({ totalFen }) => formatMoney(totalFen),
      plain: ({ totalFen }) => plainYuan(totalFen),
    },
    {
      key: 'buyer',
      label: { zh: '买家', en: 'Buyer' },
      text: ({ buyer }) => (buyer ? `${buyer.name} ${buyer.phone}` : '—'),
    },
    {
      key: 'payment',
      label: { zh: '付款', en: 'Payment' },
      text: (row) => paymentWords(row, this.paymentName),
    },
    { key: 'reason', label: { zh: '买家说明', en: 'Reason' }, text: ({ refund }) => refund?.reason ?? '—' },
    {
      key: 'since',
      label: { zh: '等待自', en: 'Since' },
      whole: true,
      text: ({ refund, closedAt, placedAt }) => this.format.date(refund?.askedAt ?? closedAt ?? placedAt),
    },
  ];

  protected async giveBack(order: Order): Promise<void> {
    await this.givingBack(order);
    this.list.read.reload();
  }
}
