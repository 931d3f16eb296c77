import proxyAddress from '@fastify/proxy-addr';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { IncomingMessage } from 'node:http';
import { SessionCookie } from '../access/session-cookie';
import { Sessions } from '../access/sessions';
import { gatewayConfig, type GatewaySettings } from '../config';
import { isSameOrigin } from '../http/same-origin';
import { RateLimits } from '../limits/rate-limits';
import type { TickSocket } from './protocol';

/** Who may open a socket: pages of our own origin and programs, known by the session cookie or anonymous. */
@Injectable()
export class SocketAdmission {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly limits: RateLimits,
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
  ) {}

  /** Before the handshake is answered: where the request comes from, and how many came before it. */
  allows(request: IncomingMessage): boolean {
    const self = { host: request.headers.host ?? '', publicOrigin: this.config.PUBLIC_ORIGIN };
    if (!isSameOrigin(request.headers, self)) return false;
    try {
      this.limits.take('connect', { address: this.addressOf(request) });
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }

  /** Whose socket it is. Rejects while identity is away, so that the browser tries again. */
  async introduce(socket: TickSocket): Promise<void> {
    const token = this.cookie.tokenIn(socket.request.headers.cookie);
    socket.data.visitor = await this.sessions.visitor(token);
    socket.data.address = this.addressOf(socket.request);
  }

  /** Whether what was found in the handshake still holds: rights may have changed before the socket was counted in. */
  async stillHolds({ data: { visitor } }: TickSocket): Promise<boolean> {
    return visitor.token === undefined || (await this.sessions.visitor(visitor.token)) === visitor;
  }

  private addressOf(request: IncomingMessage): string {
    return proxyAddress(request, this.config.TRUSTED_PROXIES);
  }
}
