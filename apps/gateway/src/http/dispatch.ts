import { Injectable } from '@nestjs/common';
import {
  type AskOf,
  type Contract,
  DomainError,
  fieldProblems,
  type ReplyOf,
} from '@nuanxin/contracts/kernel';
import { during } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { refusal } from '../access/refusal';
import { limitOf } from '../limits/limits.table';
import { RateLimits } from '../limits/rate-limits';
import type { Visit } from './visits';

/** Takes a request to the service that answers its contract: may they, not too often, well formed, then ask. */
@Injectable()
export class Dispatch {
  constructor(
    private readonly rpc: Rpc,
    private readonly limits: RateLimits,
  ) {}

  /** `fields` is whatever the visitor sent. Throws DomainError and nothing else that is meant for the visitor. */
  async answer<C extends Contract>(contract: C, fields: unknown, visit: Visit): Promise<ReplyOf<C>> {
    const { visitor, address, call } = visit;
    const refused = refusal(visitor, contract);
    if (refused) throw new DomainError(refused);
    const session = 'sessionId' in visitor.caller ? visitor.caller.sessionId : undefined;
    this.limits.take(limitOf(contract), { address, session });
    const parsed = contract.request.safeParse(fields);
    if (!parsed.success) throw new DomainError('request.invalid', { fields: fieldProblems(parsed.error) });
    return during(call, () => this.rpc.ask(contract, parsed.data as AskOf<C>, call));
  }
}
