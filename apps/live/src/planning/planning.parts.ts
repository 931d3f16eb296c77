import type { Parts } from '../parts';
import { BroadcastStore } from '../store/broadcast-store';
import { OfferStore } from '../store/offer-store';
import { RoomStore } from '../store/room-store';
import { BroadcastView } from './browse-broadcasts/broadcast-view';
import { ListBroadcasts } from './browse-broadcasts/list-broadcasts';
import { ReadBroadcast } from './browse-broadcasts/read-broadcast';
import { CancelBroadcast } from './cancel-broadcast/cancel-broadcast';
import { CheckBroadcast } from './check-broadcast/check-broadcast';
import { ClaimsOfPlans } from './check-broadcast/claims-of-plans';
import { Standings } from './check-broadcast/standings';
import { CopyBroadcast } from './copy-broadcast/copy-broadcast';
import { ChangeBroadcast } from './plan-broadcast/change-broadcast';
import { DraftPlan } from './plan-broadcast/draft-plan';
import { MarkChange } from './plan-broadcast/mark-change';
import { NewBroadcast } from './plan-broadcast/new-broadcast';
import { PlanBroadcast } from './plan-broadcast/plan-broadcast';
import { PlanCrew } from './plan-broadcast/plan-crew';
import { PlanOffers } from './plan-broadcast/plan-offers';
import { SecurePlan } from './plan-broadcast/secure-plan';
import { TentativeBroadcast } from './plan-broadcast/tentative-broadcast';
import { RecordBroadcast } from './record-broadcast/record-broadcast';
import { StartSegment } from './run-show/start-segment';
import { EditBroadcast } from './settle-broadcast/edit-broadcast';
import { Marks } from './settle-broadcast/mark';
import { OvertakeChange } from './settle-broadcast/overtake-change';
import { RoomAndPieces } from './settle-broadcast/room-and-pieces';
import { SettleBroadcast } from './settle-broadcast/settle-broadcast';
import { SettleOffer } from './settle-broadcast/settle-offer';
import { SettleOffers } from './settle-broadcast/settle-offers';
import { SettlingEdit } from './settle-broadcast/settling-edit';

/** Broadcasts from plan to readiness: crew, slots, pieces set aside, run of show. */
export const planning: Parts = {
  controllers: [
    PlanBroadcast,
    ChangeBroadcast,
    CopyBroadcast,
    RecordBroadcast,
    StartSegment,
    CheckBroadcast,
    CancelBroadcast,
    ListBroadcasts,
    ReadBroadcast,
  ],
  providers: [
    BroadcastStore,
    OfferStore,
    RoomStore,
    EditBroadcast,
    SettlingEdit,
    SettleBroadcast,
    SettleOffers,
    SettleOffer,
    RoomAndPieces,
    Marks,
    OvertakeChange,
    DraftPlan,
    PlanCrew,
    PlanOffers,
    NewBroadcast,
    Standings,
    ClaimsOfPlans,
    TentativeBroadcast,
    MarkChange,
    SecurePlan,
    BroadcastView,
  ],
};
