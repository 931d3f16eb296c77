import { Inject, Injectable } from '@nestjs/common';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from '../access/session-cookie';
import { Sessions } from '../access/sessions';
import { PUBLIC, type Visitor } from '../access/visitor';
import { gatewayConfig, type GatewaySettings } from '../config';
import { localeOf } from './locale';

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** One HTTP request as the rest of the gateway sees it. */
export interface Visit {
  readonly visitor: Visitor;
  readonly address: string;
  /** What goes along with every question that the request leads to. */
  readonly call: Call;
}

@Injectable()
export class Visits {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
  ) {}

  /** Knows the visitor by the session cookie. */
  async of(request: FastifyRequest): Promise<Visit> {
    return this.visit(request, await this.sessions.visitor(this.cookie.tokenIn(request.headers.cookie)));
  }

  /** For doors that are the same for everybody: they stay open while identity is away. */
  ofPublic(request: FastifyRequest): Visit {
    return this.visit(request, PUBLIC);
  }

  private visit({ id, ip, headers }: FastifyRequest, visitor: Visitor): Visit {
    const { traceparent } = headers;
    const traced = typeof traceparent === 'string' && TRACEPARENT.test(traceparent) ? { traceparent } : {};
    const call: Call = {
      caller: visitor.caller,
      requestId: id,
      locale: localeOf(headers['accept-language']),
      deadline: this.clock.after(this.config.REQUEST_DEADLINE_MS),
      ...traced,
    };
    return { visitor, address: ip, call };
  }
}
