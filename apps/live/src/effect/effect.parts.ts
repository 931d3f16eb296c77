import type { Parts } from '../parts';
import { EffectStore } from '../store/effect-store';
import { Assessments } from './assess/assessments';
import { ComparableCandidates } from './assess/comparable-candidates';
import { GatherSales } from './assess/gather-sales';
import { LookAtEffect } from './assess/look-at-effect';
import { Promotions } from './assess/promotions';
import { WorkOnEffects } from './assess/work-on-effects';
import { FollowEnd } from './measure-effect/follow-end';
import { FollowRecorded } from './measure-effect/follow-recorded';
import { MeasureEffect } from './measure-effect/measure-effect';
import { OpenEffect } from './measure-effect/open-effect';
import { FollowDaySales } from './measure-effect/follow-day-sales';
import { FollowImports } from './measure-effect/follow-imports';
import { ReadUplift } from './read-effect/read-uplift';
import { ReadEffect } from './read-effect/read-effect';

/** What a broadcast sold beyond what would have been sold anyway. */
export const effect: Parts = {
  controllers: [
    ReadEffect,
    ReadUplift,
    MeasureEffect,
    FollowEnd,
    FollowRecorded,
    FollowDaySales,
    FollowImports,
  ],
  providers: [
    ...[EffectStore, OpenEffect, WorkOnEffects, LookAtEffect],
    ...[GatherSales, Promotions, ComparableCandidates, Assessments],
  ],
};
