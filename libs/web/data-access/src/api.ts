import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AskOf, ReplyOf } from '@nuanxin/contracts/kernel';
import { firstValueFrom, retry, timer } from 'rxjs';
import { ulid } from 'ulid';
import { type Reachable, throughDoor } from './door';
import { AskFailed, problemOf } from './problem';

/** What a screen says: the request without its id, which travels in `Idempotency-Key`. */
export type SayOf<C extends Reachable> = Omit<AskOf<C>, 'requestId'>;

/** Answers that mean "perhaps it was done, perhaps not": the same key may be sent again. */
const UNCERTAIN = new Set([0, 502, 503, 504]);
const PAUSES_MS = [400, 1500];

/** Asks contracts over HTTP. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /**
   * The contract's reply, or `AskFailed`. A lost answer is asked for again with the same key, so nothing is done twice;
   * pass `key` to keep it over attempts of the user as well (see `attempts`).
   */
  async ask<C extends Reachable>(contract: C, request: SayOf<C>, key: string = ulid()): Promise<ReplyOf<C>> {
    const { revision, ...said } = request as Record<string, unknown>;
    const { method, url, params, body } = throughDoor(contract, said as Partial<AskOf<C>>);
    const headers: Record<string, string> = {};
    if (contract.kind === 'command') headers['Idempotency-Key'] = key;
    if (revision !== undefined) headers['If-Match'] = `"${String(revision)}"`;
    const answer = this.http.request<unknown>(method, url, { params, body: body ?? null, headers });
    try {
      return contract.reply.parse(await firstValueFrom(answer.pipe(retry({ delay: pause })))) as ReplyOf<C>;
    } catch (error) {
      throw new AskFailed(problemOf(error), { cause: error });
    }
  }
}

function pause(error: unknown, attempt: number) {
  const wait = PAUSES_MS[attempt - 1];
  if (wait === undefined || !(error instanceof HttpErrorResponse) || !UNCERTAIN.has(error.status))
    throw error;
  return timer(wait);
}
