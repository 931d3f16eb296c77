import { Fen, Instant, line, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/** A part of the run of show. Price and limit, where given, replace those of the offer once it begins. */
export const Segment = z.strictObject({
  id: Ulid,
  title: line(60),
  productId: Ulid.optional(),
  minutes: z.int().min(1).max(240),
  /** What the streamer wants to say. */
  script: z.string().trim().max(2000).default(''),
  priceFen: Fen.min(1).optional(),
  limitPerBuyer: z.int().min(1).max(999).optional(),
});
export type Segment = z.infer<typeof Segment>;

export const CurrentSegment = z.object({ id: Ulid, startedAt: Instant });
export type CurrentSegment = z.infer<typeof CurrentSegment>;
