import { HttpErrorResponse } from '@angular/common/http';
import { type FieldProblem, Problem } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

export type { Problem } from '@nuanxin/contracts/kernel';

/** What `ask` throws: the one kind of failure a screen has to know. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.title, options);
  }
}

/** Whatever went wrong as problem details: the server's own, or `network.lost` and `reply.unexpected` of the browser. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AskFailed) return error.problem;
  if (!(error instanceof HttpErrorResponse)) {
    return own('reply.unexpected', 0, error instanceof z.ZodError ? 'Unexpected reply' : String(error));
  }
  const told = Problem.safeParse(error.error);
  if (told.success) return told.data;
  return error.status === 0
    ? own('network.lost', 0, 'No connection')
    : own(error.status >= 502 ? 'service.unavailable' : 'service.failed', error.status, error.statusText);
}

export function fieldsOf(problem: Problem): readonly FieldProblem[] {
  return problem.details?.fields ?? [];
}

function own(code: string, status: number, title: string): Problem {
  return { type: 'about:blank', code, status, title, requestId: '' };
}
