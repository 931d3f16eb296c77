import { Inject, Injectable } from '@nestjs/common';
import { DomainError, fieldProblems, type Locale, type TickContract } from '@nuanxin/contracts/kernel';
import { Clock, during, Ids, Log } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { refusal } from '../access/refusal';
import { gatewayConfig, type GatewaySettings } from '../config';
import { localeOf } from '../http/locale';
import { domainErrorOf, problemOf } from '../http/problem';
import { RateLimits } from '../limits/rate-limits';
import { roomOf, type TickSocket, watchable, type WatchAnswer, WatchRequest } from './protocol';

const ROOMS_AT_MOST = 20;

/** Lets a socket watch something, once the query that guards it has answered the visitor with the first picture. */
@Injectable()
export class Watch {
  constructor(
    private readonly rpc: Rpc,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
  ) {}

  async begin(socket: TickSocket, request: unknown): Promise<WatchAnswer> {
    const requestId = this.ids.ulid();
    const locale = localeOf(socket.handshake.headers['accept-language']);
    try {
      const parsed = WatchRequest.safeParse(request);
      if (!parsed.success) throw new DomainError('request.invalid', { fields: fieldProblems(parsed.error) });
      const snapshot = await this.firstPicture(socket, parsed.data, { requestId, locale });
      await socket.join(roomOf(parsed.data));
      return { snapshot };
    } catch (error) {
      const failure = domainErrorOf(error);
      if (failure.code === 'service.failed') this.log.fault('watch.failed', error);
      return { problem: problemOf(failure, { requestId, locale }) };
    }
  }

  end(socket: TickSocket, request: unknown): void {
    const parsed = WatchRequest.safeParse(request);
    if (parsed.success) void socket.leave(roomOf(parsed.data));
  }

  private async firstPicture(
    socket: TickSocket,
    { type, key }: WatchRequest,
    about: { requestId: string; locale: Locale },
  ): Promise<unknown> {
    const { visitor, address } = socket.data;
    this.limits.take('watch', { address, session: socket.id });
    if (socket.rooms.size > ROOMS_AT_MOST) throw new DomainError('request.too-many');
    const { snapshot, access } = watchable(type) as TickContract;
    const refused = refusal(visitor, { access });
    if (refused || !snapshot) throw new DomainError(refused ?? 'record.absent');
    const deadline = this.clock.after(this.config.REQUEST_DEADLINE_MS);
    const call = { ...about, caller: visitor.caller, deadline };
    return during(call, () => this.rpc.ask(snapshot, { id: key }, call));
  }
}
