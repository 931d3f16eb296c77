import * as z from 'zod';
import { type ErrorCode, ERRORS } from './codes';

/** One bad field: where (`items.0.quantity`), which rule (`too_small`), and what would be right. */
export const FieldProblem = z.object({
  path: z.string(),
  rule: z.string(),
  expected: z.union([z.string(), z.number()]).optional(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** What a failure carries beyond its code. Never anything internal. */
export const ErrorDetails = z.object({
  fields: z.array(FieldProblem).optional(),
  /** The current state, so that the screen can show what changed (`record.stale`). */
  current: z.unknown().optional(),
  /** Which rules of a check list failed (`live.not-ready`), or other stable words. */
  reasons: z.array(z.string()).optional(),
  retryAfterSeconds: z.number().optional(),
});
export type ErrorDetails = z.infer<typeof ErrorDetails>;

/** The one error that crosses boundaries; keeps its name over NATS and HTTP. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(ERRORS[code].en, options);
  }
}

/** RFC 9457 problem details; over NATS the same object without `title`. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    details: ErrorDetails.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
