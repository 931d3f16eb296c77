import { COMMON_ERRORS, type Contract, DomainError, fieldProblems } from '@nuanxin/contracts/kernel';
import { type Call, during } from '@nuanxin/platform/kernel';
import type { Incoming, Outgoing } from '../bus/bus';
import { outcomeOf } from '../observer';
import { admit } from '../rpc/admission';
import { callIn } from '../rpc/call-headers';
import { problemReply } from '../rpc/problem';
import type { Handling } from './handling';

type Method = (request: unknown, call: Call) => Promise<unknown>;

/** From the bytes of one request to the bytes of its reply: admit, validate, run, check. */
export class Answerer {
  constructor(
    private readonly contract: Contract,
    private readonly method: Method,
    private readonly handling: Handling,
  ) {}

  /** Never rejects. Nothing is answered when nobody waits any more. */
  async answer(incoming: Incoming): Promise<Outgoing | undefined> {
    let requestId = '';
    try {
      const call = callIn(incoming);
      requestId = call.requestId;
      const turn = this.handling.lanes.enter();
      if (turn) await turn;
      try {
        return await this.unlessTooLate(incoming, call);
      } finally {
        this.handling.lanes.leave();
      }
    } catch (error) {
      return problemReply(this.presentable(error), requestId);
    }
  }

  private async unlessTooLate(incoming: Incoming, call: Call): Promise<Outgoing | undefined> {
    if (this.handling.clock.until(call.deadline) <= 0) return undefined;
    const watch = this.handling.observer.started({ kind: 'answer', name: this.contract.subject, call });
    const traced = watch.traceparent === undefined ? call : { ...call, traceparent: watch.traceparent };
    try {
      const reply = await this.run(incoming.text, traced);
      watch.ended('ok');
      return reply;
    } catch (error) {
      watch.ended(outcomeOf(error));
      throw error;
    }
  }

  private async run(text: string, call: Call): Promise<Outgoing> {
    const { access, request, reply } = this.contract;
    admit(access, call.caller);
    const asked = request.safeParse(JSON.parse(text));
    if (!asked.success) throw new DomainError('request.invalid', { fields: fieldProblems(asked.error) });
    const answered = reply.safeParse(await during(call, () => this.method(asked.data, call)));
    if (!answered.success) throw new DomainError('reply.invalid', {}, { cause: answered.error });
    return { text: this.fitting(JSON.stringify(answered.data)) };
  }

  private fitting(text: string): string {
    if (Buffer.byteLength(text) <= this.handling.largest()) return text;
    throw new DomainError('reply.invalid', { reasons: ['too-large'] });
  }

  /** What may leave the service; everything unexpected is logged with its cause and leaves as `service.failed`. */
  private presentable(error: unknown): DomainError {
    const { subject, errors } = this.contract;
    if (!(error instanceof DomainError)) {
      this.handling.log.fault('rpc.failed', error, { subject });
      return new DomainError('service.failed');
    }
    const { code, details } = error;
    if (code === 'reply.invalid' || code === 'service.failed')
      this.handling.log.fault('rpc.failed', error, { subject });
    else if (!(code in COMMON_ERRORS) && !errors.includes(code))
      this.handling.log.warn('rpc.undeclared-error', { subject, code });
    return new DomainError(code, details);
  }
}
