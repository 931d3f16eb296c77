import type { Segment } from '@nuanxin/contracts/live';

/** A part of the run of show as the form holds it. */
export interface SegmentDraft {
  readonly id: string;
  readonly title: string;
  readonly productId: string;
  readonly minutes: number | null;
  readonly script: string;
  readonly priceFen: number | null;
  readonly limitPerBuyer: number | null;
}

const USUAL_MINUTES = 10;

export function newPart(id: string, title = '', productId = ''): SegmentDraft {
  return { id, title, productId, minutes: USUAL_MINUTES, script: '', priceFen: null, limitPerBuyer: null };
}

export function partOf({ productId, priceFen, limitPerBuyer, ...segment }: Segment): SegmentDraft {
  return {
    ...segment,
    productId: productId ?? '',
    priceFen: priceFen ?? null,
    limitPerBuyer: limitPerBuyer ?? null,
  };
}

/** As it is sent: what is about no product has no price and no limit. */
export function segmentOf({ id, title, productId, minutes, script, priceFen, limitPerBuyer }: SegmentDraft) {
  const selling = {
    ...(priceFen === null ? {} : { priceFen }),
    ...(limitPerBuyer === null ? {} : { limitPerBuyer }),
  };
  return { id, title, minutes, script, ...(productId ? { productId, ...selling } : {}) };
}

/** The list with the part at `from` put at `to`; the same list when there is no such place. */
export function movedPart<T>(parts: readonly T[], from: number, to: number): readonly T[] {
  const moved = parts[from];
  if (moved === undefined || to < 0 || to >= parts.length) return parts;
  const rest = parts.filter((_, place) => place !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}
