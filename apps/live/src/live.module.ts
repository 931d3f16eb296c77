import { Module, type Type } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';
import { calendar } from './calendar/calendar.parts';
import { catalogue } from './catalogue/catalogue.parts';
import { coaching } from './coaching/coaching.parts';
import { comments } from './comments/comments.parts';
import { effect } from './effect/effect.parts';
import { FollowOrganizationName } from './follow-organization/follow-organization-name';
import { onAir } from './on-air/on-air.parts';
import { outsideSales } from './outside-sales/outside-sales.parts';
import type { Parts } from './parts';
import { planning } from './planning/planning.parts';
import { replays } from './replays/replays.parts';
import { report } from './report/report.parts';
import { rooms } from './rooms/rooms.parts';
import { selling } from './selling/selling.parts';
import { Facts } from './store/facts';
import { Organizations } from './store/organizations';
import { settlement } from './settlement/settlement.parts';
import { streamers } from './streamers/streamers.parts';
import { SweepBook } from './sweep/sweep-book';
import { SweepBroadcasts } from './sweep/sweep-broadcasts';
import { SweepOffers } from './sweep/sweep-offers';
import { SweepOrders } from './sweep/sweep-orders';
import { SweepRounds } from './sweep/sweep-rounds';
import { SweepTalk } from './sweep/sweep-talk';

const CAPABILITIES: readonly Parts[] = [
  catalogue,
  rooms,
  streamers,
  planning,
  calendar,
  onAir,
  comments,
  coaching,
  selling,
  replays,
  outsideSales,
  effect,
  settlement,
  report,
];
const controllers: Type[] = CAPABILITIES.flatMap((parts) => parts.controllers);
const stores: Type[] = [Organizations, Facts];
const rounds: Type[] = [SweepBroadcasts, SweepOrders, SweepOffers, SweepBook, SweepTalk, SweepRounds];

/** Live sales of farm produce, capability by capability; each folder names its parts. */
@Module({
  imports: [StoreModule.forService('live')],
  controllers: [...controllers, FollowOrganizationName],
  providers: [...CAPABILITIES.flatMap(({ providers }) => providers), ...stores, ...rounds],
})
export class LiveModule {}
