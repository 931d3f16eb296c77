import { Injectable } from '@nestjs/common';
import { type AskOf, type Contract, DomainError, type ReplyOf } from '@nuanxin/contracts/kernel';
import { type Call, Clock, Log } from '@nuanxin/platform/kernel';
import type { Incoming } from '../bus/bus';
import { Bus } from '../bus/bus';
import { BusObserver, outcomeOf } from '../observer';
import { headersOf } from './call-headers';
import { problemIn } from './problem';

/** Asks other services. What they throw is thrown here under the same code; nobody waits past the call's deadline. */
@Injectable()
export class Rpc {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly observer: BusObserver,
  ) {}

  /** Throws `request.timeout`, `service.unavailable`, `reply.invalid`, or what the contract names. */
  async ask<C extends Contract>(contract: C, request: AskOf<C>, call: Call): Promise<ReplyOf<C>> {
    const watch = this.observer.started({ kind: 'ask', name: contract.subject, call });
    try {
      const left = this.clock.until(call.deadline);
      if (left <= 0) throw new DomainError('request.timeout');
      const traced = watch.traceparent === undefined ? call : { ...call, traceparent: watch.traceparent };
      const message = { text: JSON.stringify(request), headers: headersOf(traced) };
      const reply = this.read(contract, await this.bus.request(contract.subject, message, left));
      watch.ended('ok');
      return reply;
    } catch (error) {
      watch.ended(outcomeOf(error));
      throw error;
    }
  }

  private read<C extends Contract>(contract: C, reply: Incoming): ReplyOf<C> {
    const problem = problemIn(reply);
    if (problem) throw problem;
    const parsed = contract.reply.safeParse(JSON.parse(reply.text));
    if (parsed.success) return parsed.data as ReplyOf<C>;
    this.log.fault('rpc.reply-invalid', parsed.error, { subject: contract.subject });
    throw new DomainError('reply.invalid', {}, { cause: parsed.error });
  }
}
