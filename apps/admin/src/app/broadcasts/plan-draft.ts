import type { Instant } from '@nuanxin/contracts/kernel';
import type { Broadcast, planBroadcast, Product } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';

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
  readonly room: string;
  readonly startsAt: Instant | '';
  readonly endsAt: Instant | '';
  readonly goalFen: number | null;
  readonly streamerId: string;
  readonly pickUpPoint: string;
  readonly offers: readonly OfferDraft[];
}

export const BLANK_PLAN: PlanDraft = {
  organizationId: '',
  title: '',
  room: '',
  startsAt: '',
  endsAt: '',
  goalFen: null,
  streamerId: '',
  pickUpPoint: '',
  offers: [],
};

const USUAL_LIMIT = 10;

export function offerOf({ id, name, unit, stock, priceFen }: Product): OfferDraft {
  return { productId: id, name, unit, free: stock, priceFen, quantity: stock, limitPerBuyer: USUAL_LIMIT };
}

export function draftOf(broadcast: Broadcast): PlanDraft {
  const { organization, title, room, startsAt, endsAt, goalFen, streamerId, pickUpPoint } = broadcast;
  return {
    organizationId: organization.id,
    title,
    room,
    startsAt,
    endsAt,
    goalFen,
    streamerId: streamerId ?? '',
    pickUpPoint: pickUpPoint ?? '',
    offers: broadcast.offers.map(({ productId, name, unit, priceFen, quantity, limitPerBuyer }) => {
      return { productId, name, unit, free: null, priceFen, quantity, limitPerBuyer };
    }),
  };
}

/** The plan that a change sends: blanks left out, so that the contract names them as missing. */
export function valuesOf(draft: PlanDraft): Omit<SayOf<typeof planBroadcast>, 'organizationId'> {
  const { title, room, goalFen, streamerId, pickUpPoint, startsAt, endsAt } = draft;
  return {
    title,
    room,
    goalFen,
    startsAt: startsAt || undefined,
    endsAt: endsAt || undefined,
    ...(streamerId ? { streamerId } : {}),
    ...(pickUpPoint.trim() ? { pickUpPoint } : {}),
    offers: draft.offers.map(({ productId, priceFen, quantity, limitPerBuyer }) => {
      return { productId, priceFen, quantity, limitPerBuyer };
    }),
  } as SayOf<typeof planBroadcast>;
}

export function planOf(draft: PlanDraft): SayOf<typeof planBroadcast> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}
