import type { Instant } from '@nuanxin/contracts/kernel';
import type { Broadcast, planBroadcast, Product } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';
import { partOf, type SegmentDraft, segmentOf } from './segment-draft';

/** One product in a plan; name, unit and free pieces are there for whoever fills it in. */
export interface OfferDraft {
  readonly productId: string;
  readonly name: string;
  readonly unit: string;
  readonly free: number | null;
  readonly priceFen: number | null;
  readonly quantity: number | null;
  readonly limitPerBuyer: number | null;
}

export interface PlanDraft {
  readonly organizationId: string;
  readonly title: string;
  readonly roomId: string;
  readonly startsAt: Instant | '';
  readonly endsAt: Instant | '';
  readonly goalFen: number | null;
  readonly costFen: number | null;
  readonly streamerId: string;
  readonly mentorId: string;
  /** Two places, either of which may be blank. */
  readonly juniorIds: readonly [string, string];
  readonly pickUpPoint: string;
  readonly offers: readonly OfferDraft[];
  readonly segments: readonly SegmentDraft[];
}

export const BLANK_PLAN: PlanDraft = {
  organizationId: '',
  title: '',
  roomId: '',
  startsAt: '',
  endsAt: '',
  goalFen: null,
  costFen: null,
  streamerId: '',
  mentorId: '',
  juniorIds: ['', ''],
  pickUpPoint: '',
  offers: [],
  segments: [],
};

const USUAL_LIMIT = 10;

export function offerOf({ id, name, unit, stock, priceFen }: Product): OfferDraft {
  return { productId: id, name, unit, free: stock, priceFen, quantity: stock, limitPerBuyer: USUAL_LIMIT };
}

export function draftOf(broadcast: Broadcast): PlanDraft {
  const { organization, title, room, startsAt, endsAt, goalFen, costFen, pickUpPoint } = broadcast;
  const [one, other] = broadcast.juniors;
  return {
    organizationId: organization.id,
    title,
    roomId: room.id,
    startsAt,
    endsAt,
    goalFen,
    costFen,
    streamerId: broadcast.streamer?.id ?? '',
    mentorId: broadcast.mentor?.id ?? '',
    juniorIds: [one?.id ?? '', other?.id ?? ''],
    pickUpPoint: pickUpPoint ?? '',
    offers: broadcast.offers.map(({ productId, name, unit, priceFen, quantity, limitPerBuyer }) => {
      return { productId, name, unit, free: null, priceFen, quantity, limitPerBuyer };
    }),
    segments: broadcast.segments.map(partOf),
  };
}

/** The plan that a change sends: blanks left out, so that the contract names them as missing. */
export function valuesOf(draft: PlanDraft): Omit<SayOf<typeof planBroadcast>, 'organizationId'> {
  const { title, roomId, goalFen, costFen, streamerId, mentorId, pickUpPoint, startsAt, endsAt } = draft;
  return {
    title,
    roomId,
    goalFen,
    costFen: costFen ?? 0,
    startsAt: startsAt || undefined,
    endsAt: endsAt || undefined,
    ...(streamerId ? { streamerId } : {}),
    ...(mentorId ? { mentorId } : {}),
    juniorIds: draft.juniorIds.filter(Boolean),
    ...(pickUpPoint.trim() ? { pickUpPoint } : {}),
    offers: draft.offers.map(({ productId, priceFen, quantity, limitPerBuyer }) => {
      return { productId, priceFen, quantity, limitPerBuyer };
    }),
    segments: draft.segments.map(segmentOf),
  } as SayOf<typeof planBroadcast>;
}

export function planOf(draft: PlanDraft): SayOf<typeof planBroadcast> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}
