import { Inject, Injectable } from '@nestjs/common';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import type { FastifyRequest } from 'fastify';
import { SessionCookie } from '../access/session-cookie';
import { Sessions } from '../access/sessions';
import { PUBLIC, type Visitor } from '../access/visitor';
import { gatewayConfig, type GatewaySettings } from '../config';
import { HttpWatch } from './http-watch';
import { localeOf } from './locale';

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
    private readonly watch: HttpWatch,
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

  private visit(request: FastifyRequest, visitor: Visitor): Visit {
    const traceparent = this.watch.traceparentOf(request);
    const call: Call = {
      caller: visitor.caller,
      requestId: request.id,
      locale: localeOf(request.headers['accept-language']),
      deadline: this.clock.after(this.config.REQUEST_DEADLINE_MS),
      ...(traceparent === undefined ? {} : { traceparent }),
    };
    return { visitor, address: request.ip, call };
  }
}
