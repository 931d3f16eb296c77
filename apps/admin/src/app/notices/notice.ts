import type { Profile } from '@nuanxin/contracts/identity';
import type { Broadcast, Product } from '@nuanxin/contracts/live';
import type { NoticeKind } from './notice.words';

/** Something to look at: which rule found it, how pressing it is, where it is dealt with. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly tone: 'bad' | 'warn' | 'info';
  readonly about: string;
  readonly link: string;
  /** What the time in the sentence refers to. */
  readonly at?: string | undefined;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type BroadcastRule = readonly [
  kind: NoticeKind,
  tone: Notice['tone'],
  holds: (broadcast: Broadcast, now: number) => boolean,
];

const startsWithin = ({ startsAt }: Broadcast, now: number, span: number) =>
  Date.parse(startsAt) > now && Date.parse(startsAt) - now < span;
const over = (moment: string, now: number) => Date.parse(moment) <= now;

/** The first rule that holds for a broadcast is what is said of it. */
const BROADCAST_RULES: readonly BroadcastRule[] = [
  ['picture-lost', 'bad', ({ state }) => state === 'interrupted'],
  ['overrunning', 'warn', ({ state, endsAt }, now) => state === 'on-air' && over(endsAt, now)],
  [
    'sold-out',
    'info',
    ({ state, offers }) => state === 'on-air' && offers.length > 0 && offers.every(({ left }) => left === 0),
  ],
  [
    'missed',
    'warn',
    ({ state, endsAt }, now) => (state === 'planned' || state === 'ready') && over(endsAt, now),
  ],
  ['late', 'bad', ({ state, startsAt }, now) => state === 'ready' && over(startsAt, now)],
  ['unchecked-late', 'bad', ({ state, startsAt }, now) => state === 'planned' && over(startsAt, now)],
  [
    'no-picture',
    'warn',
    (broadcast, now) =>
      broadcast.state === 'ready' && broadcast.picture === 'none' && startsWithin(broadcast, now, HOUR / 2),
  ],
  [
    'unchecked',
    'warn',
    (broadcast, now) => broadcast.state === 'planned' && startsWithin(broadcast, now, DAY),
  ],
];

const TONES = ['bad', 'warn', 'info'];

/** What there is to do now, most pressing first. Pure: the same data give the same notices. */
export function noticesOf(
  seen: {
    readonly broadcasts: readonly Broadcast[];
    readonly products: readonly Product[];
    readonly profile: Profile | undefined;
  },
  now: Date,
): Notice[] {
  const time = now.getTime();
  const coming = seen.broadcasts.filter(({ state }) => state !== 'ended' && state !== 'cancelled');
  const offered = new Set(coming.flatMap(({ offers }) => offers.map(({ productId }) => productId)));
  const found = [
    ...seen.broadcasts.flatMap((broadcast) => aboutBroadcast(broadcast, time)),
    ...seen.products
      .filter(({ id, stock, retired }) => stock === 0 && !retired && !offered.has(id))
      .map(outOfStock),
    ...(seen.profile?.posts ?? []).flatMap((post): Notice[] =>
      post.until && Date.parse(post.until) - time < 14 * DAY
        ? [{ kind: 'post-ending', tone: 'info', about: post.nodeName, link: '/me', at: post.until }]
        : [],
    ),
  ];
  return found.sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
}

function aboutBroadcast(broadcast: Broadcast, now: number): Notice[] {
  const rule = BROADCAST_RULES.find(([, , holds]) => holds(broadcast, now));
  if (!rule) return [];
  const [kind, tone] = rule;
  const live = broadcast.state === 'on-air' || broadcast.state === 'interrupted' || kind === 'no-picture';
  const link = live || kind === 'late' ? `/studio/${broadcast.id}` : `/broadcasts/${broadcast.id}`;
  return [{ kind, tone, about: broadcast.title, link, at: broadcast.startsAt }];
}

function outOfStock(product: Product): Notice {
  return { kind: 'out-of-stock', tone: 'info', about: product.name, link: `/products/${product.id}` };
}
