import type { Contract } from '@nuanxin/contracts/kernel';
import { z } from 'zod';
import type { Platform } from './platform';
import type { Place, RoleName } from './roles';
import { type Actor, placeOf, type Thing, type World } from './world';

/** Higher than any real one: what is in reach answers that it has changed meanwhile, and nothing is changed. */
const NEVER_SEEN = 999_999_999;

/** Contracts whose handling costs much or cannot be undone are asked with a body that no service gets to see. */
const ONLY_KNOCKED: ReadonlySet<string> = new Set([
  'identity.bootstrap.complete',
  'identity.code.request',
  'identity.password.change',
]);

/** A role that can be given at such a node, so that nothing but the reach of whoever asks speaks against it. */
const CAN_BE_HELD_AT: Readonly<Record<Place, RoleName>> = {
  root: 'streamer',
  unit: 'streamer',
  branch: 'branch-secretary',
  firm: 'enterprise-registrar',
};

export interface Asking {
  readonly platform: Platform;
  readonly world: World;
}

/** What is asked of a door: right in form, aimed at the thing, and without effect on what other cases look at. */
export function probeOf(
  { request, subject }: Contract,
  { actor, thing }: { actor: Actor; thing?: Thing | undefined },
  { platform, world }: Asking,
): Readonly<Record<string, unknown>> {
  const { ids, clock } = platform;
  const requestId = ids.ulid();
  if (ONLY_KNOCKED.has(subject)) return { requestId: 'not an id' };
  const own = actor.posts.find(({ role }) => role === 'system-administrator')?.node ?? 'county';
  const fields = {
    requestId,
    revision: NEVER_SEEN,
    id: thing?.id,
    limit: 200,
    organizationId: thing?.id,
    parent: thing?.id,
    broadcastId: thing?.id ?? ids.ulid(),
    node: thing?.kind === 'node' ? thing.id : world.nodes[own],
    productId: thing?.kind === 'product' ? thing.id : ids.ulid(),
    platformId: thing?.kind === 'selling-platform' ? thing.id : undefined,
    postId: ids.ulid(),
    login: 'founder',
    role: CAN_BE_HELD_AT[placeOf(own)],
    kind: subject.startsWith('live.supplier.') ? 'farmer' : 'township',
    name: '试探',
    title: '试探',
    roomId: ids.ulid(),
    place: '县融媒体中心',
    accountId: ids.ulid(),
    since: '2026-01-01',
    at: '2026-01-01',
    topic: '直播法规',
    hours: 8,
    stage: 'trainee',
    scope: 'own',
    day: '2026-01-01',
    week: '2026-01-01',
    startsAt: clock.after(3_600_000).toISOString(),
    endsAt: clock.after(7_200_000).toISOString(),
    goalFen: 1,
    offers: [],
    unit: '袋',
    priceFen: 1,
    stock: 1,
    ruralAid: false,
    supplierId: ids.ulid(),
    category: 'other',
    township: '汤湖镇',
    households: 1,
    purpose: '核对收款账户',
    quantity: 1,
    fileName: '订单.csv',
    bytes: 10,
    // Not the next part: nothing is kept of it. As a sheet it is a locked one, which no thread is started for.
    n: 5,
    base64: '0M8R4KGxGuE=',
    mapping: {},
    // Days of a product's sales; the audit log asks for moments under the same names.
    from: thing?.kind === 'product' ? '2026-11-01' : undefined,
    to: thing?.kind === 'product' ? '2026-11-02' : undefined,
    days: [{ day: '2026-11-11', pieces: 0, salesFen: 0 }],
    // The month that goes on: it cannot be closed.
    period: clock.instant().slice(0, 7),
    paidOn: '2026-01-01',
    method: 'bank',
    amountFen: 1,
    portalCommissionBasisPoints: 0,
    logisticsFenPerPiece: 0,
    refundsBorneBy: 'supplier',
    delivery: { kind: 'pick-up', name: '欧阳小红', phone: '+8613812345678' },
    payment: 'cash',
    reason: '收到时已经破损',
    accept: false,
    hidden: true,
    note: '已经核实',
    text: '多少钱一盒',
    tone: 'hint',
    key: ids.ulid(),
  };
  const taken = request instanceof z.ZodObject ? request.shape : {};
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => name in taken && value !== undefined),
  );
}
