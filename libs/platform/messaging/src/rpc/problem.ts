import { DomainError, type ErrorCode, ErrorDetails, ERRORS, statusOf } from '@nuanxin/contracts/kernel';
import { z } from 'zod';
import type { Incoming, Outgoing } from '../bus/bus';

const PROBLEM = 'nuanxin-problem';

const isCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** A problem as it travels between services: no words, they are the asker's to choose. */
const WireProblem = z.object({
  code: z.string().refine(isCode),
  status: z.int(),
  requestId: z.string(),
  details: ErrorDetails,
});

export function problemReply({ code, details }: DomainError, requestId: string): Outgoing {
  const problem = { code, status: statusOf(code), requestId, details };
  return { text: JSON.stringify(problem), headers: { [PROBLEM]: code } };
}

/** The error that the answerer threw, or undefined when the reply is an answer. */
export function problemIn(reply: Incoming): DomainError | undefined {
  if (!reply.header(PROBLEM)) return undefined;
  const problem = WireProblem.safeParse(JSON.parse(reply.text));
  return problem.success
    ? new DomainError(problem.data.code, problem.data.details)
    : new DomainError('reply.invalid', {}, { cause: problem.error });
}
