import type { Caller } from '@nuanxin/contracts/kernel';
import { SystemClock } from '@nuanxin/platform/kernel';
import { cursorOf, ownFilter, scopeFilter } from '@nuanxin/platform/store';
import type { AuditStore } from '../../apps/identity/src/store/audit-store';
import type { OrderStore } from '../../apps/live/src/store/order-store';
import type { ProductStore } from '../../apps/live/src/store/product-store';
import {
  accountOf,
  BIG_BROADCAST,
  broadcastOf,
  COUNTY,
  idOf,
  placedAt,
  SMALL_BROADCAST,
  timeOf,
  township,
  VILLAGE,
} from './county-in-numbers';

/** What is measured; each takes the number of the run, so that no two runs ask the same where that can be. */
export type Pages = Readonly<Record<string, (run: number) => Promise<unknown>>>;

const LIMIT = 50;
const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;
const BY_PLACED_AT = { by: 'placedAt', direction: 'descending' } as const;

const call = (caller: Caller) => ({
  caller,
  requestId: 'bench',
  locale: 'zh-CN' as const,
  deadline: new SystemClock().after(60_000),
});
const officialOf = (...nodes: string[]) => {
  const grants = nodes.map((node) => ({
    node,
    role: 'county-official',
    permissions: ['order.read' as const, 'product.read' as const],
  }));
  return call({ kind: 'official', accountId: idOf('AC', 1), sessionId: idOf('SE', 1), name: '', grants });
};
const county = officialOf(COUNTY);
const buyer = (accountId: string) => ownFilter(call({ kind: 'worker', accountId, sessionId: idOf('SE', 1) }));

export function orderPages(orders: OrderStore, count: number): Pages {
  const scope = scopeFilter(county, 'order.read');
  const first = { scope, limit: LIMIT };
  /** After the order `at` places from the oldest. */
  const after = (at: number) => cursorOf(BY_PLACED_AT, { value: placedAt(at), id: idOf('RD', at) });
  const middle = (run: number) => after(Math.floor(count / 2) + run * 1_000);
  return {
    'first page of a broadcast of 400,000': () => orders.pageOf(BIG_BROADCAST, undefined, first),
    'a page in its middle': (run) =>
      orders.pageOf(BIG_BROADCAST, undefined, { ...first, after: middle(run) }),
    'its rarest state': () => orders.pageOf(BIG_BROADCAST, 'cancelled', first),
    'its commonest state, in the middle': (run) =>
      orders.pageOf(BIG_BROADCAST, 'completed', { ...first, after: middle(run) }),
    'a small broadcast': (run) => orders.pageOf(broadcastOf(run * 5 + 3), undefined, first),
    'a scope that holds no order of the broadcast': () =>
      orders.pageOf(SMALL_BROADCAST, undefined, {
        scope: scopeFilter(officialOf(VILLAGE), 'order.read'),
        limit: LIMIT,
      }),
    'of one buyer': (run) => orders.pageOwn({ scope: buyer(accountOf(run + 1)), limit: LIMIT }),
    'of a buyer with 10,000, in the middle': (run) =>
      orders.pageOwn({ scope: buyer(accountOf(0)), limit: LIMIT, after: middle(run) }),
  };
}

export function productPages(products: ProductStore, count: number): Pages {
  const request = (...nodes: string[]) => ({
    scope: scopeFilter(officialOf(...nodes), 'product.read'),
    limit: LIMIT,
    order: NEWEST_FIRST,
  });
  const middle = (run: number) => {
    const at = count / 2 + run * 1_000;
    return cursorOf(NEWEST_FIRST, { value: idOf('PD', at), id: idOf('PD', at) });
  };
  const on = { retired: false };
  return {
    'first page': () => products.page(on, request(COUNTY)),
    'a page in the middle': (run) => products.page(on, { ...request(COUNTY), after: middle(run) }),
    retired: () => products.page({ retired: true }, request(COUNTY)),
    'rural aid only': () => products.page({ ...on, ruralAid: true }, request(COUNTY)),
    'a township': (run) => products.page(on, request(township(run % 20))),
    'a village, a few in a million': () => products.page(on, request(VILLAGE)),
    'posts at three places': () => products.page(on, request(township(1), township(2), VILLAGE)),
    'posts at three places, in the middle': (run) =>
      products.page(on, { ...request(township(1), township(2), VILLAGE), after: middle(run) }),
    'a common word': () => products.page({ ...on, search: '蜂蜜' }, request(COUNTY)),
    'a rare word': () => products.page({ ...on, search: '礼盒' }, request(COUNTY)),
    'a word that a village has not': () => products.page({ ...on, search: '蜂蜜' }, request(VILLAGE)),
  };
}

export function auditPages(audit: AuditStore, count: number): Pages {
  const period = { from: timeOf(count * 0.2), until: timeOf(count * 0.3) };
  return {
    'first page': () => audit.page({}, undefined, LIMIT),
    'a page in the middle': (run) => audit.page({}, Math.floor(count / 2) + run * 1_000, LIMIT),
    'a period long ago': () => audit.page(period, undefined, LIMIT),
    'of one person': (run) => audit.page({ actor: accountOf(run + 1) }, undefined, LIMIT),
    'of one record': (run) => audit.page({ subject: idOf('RD', run) }, undefined, LIMIT),
    'a rare kind': () => audit.page({ type: 'identity.account.suspended' }, undefined, LIMIT),
    'a common kind in a period long ago': () =>
      audit.page({ ...period, type: 'live.order.placed' }, undefined, LIMIT),
    'a common kind of a busy person': () =>
      audit.page({ actor: accountOf(0), type: 'live.order.placed' }, undefined, LIMIT),
  };
}
