import { Injectable } from '@nestjs/common';
import { closeSession, type OpenedSession, openSession, redeemCode } from '@nuanxin/contracts/identity';
import { type Contract, DomainError, fieldProblems } from '@nuanxin/contracts/kernel';
import { callOf, during, Ids } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { SessionCookie } from '../access/session-cookie';
import { Sessions } from '../access/sessions';
import { API, type Door } from '../http/door';
import { type Visit, Visits } from '../http/visits';
import { RateLimits } from '../limits/rate-limits';
import { signInByCode, signInByPassword } from './sign-in.contracts';

type Opening = Contract<z.ZodType, typeof OpenedSession>;

/** Signing in and out. The token goes into the cookie and never into a body. */
@Injectable()
export class SignInDoors implements Door {
  constructor(
    private readonly rpc: Rpc,
    private readonly visits: Visits,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly limits: RateLimits,
    private readonly ids: Ids,
  ) {}

  open(server: FastifyInstance): void {
    server.post(`${API}/sessions`, (request, reply) =>
      this.signIn(signInByPassword, openSession, request, reply),
    );
    server.post(`${API}/phone-sessions`, (request, reply) =>
      this.signIn(signInByCode, redeemCode, request, reply),
    );
    server.delete(`${API}/sessions/current`, (request, reply) => this.signOut(request, reply));
  }

  private async signIn(form: Contract, opening: Opening, request: FastifyRequest, reply: FastifyReply) {
    const visit = this.visits.ofPublic(request);
    this.limits.take('sign-in', { address: visit.address });
    const filled = form.request.safeParse(request.body ?? {});
    if (!filled.success) throw new DomainError('request.invalid', { fields: fieldProblems(filled.error) });
    const device = { address: visit.address, agent: (request.headers['user-agent'] ?? '').slice(0, 300) };
    const asked = { ...(filled.data as object), device, requestId: this.ids.ulid() };
    const { token, expiresAt, profile } = await this.askAsGateway(opening, asked, visit);
    return reply.header('set-cookie', this.cookie.keeping(token, expiresAt)).send({ profile, expiresAt });
  }

  private askAsGateway(opening: Opening, asked: object, { call }: Visit): Promise<OpenedSession> {
    const asGateway = { ...callOf('gateway', call), locale: call.locale };
    return during(asGateway, () => this.rpc.ask(opening, asked, asGateway));
  }

  private async signOut(request: FastifyRequest, reply: FastifyReply) {
    const { visitor, call } = await this.visits.of(request);
    reply.header('set-cookie', this.cookie.dropping());
    if (visitor.token) {
      await during(call, () => this.rpc.ask(closeSession, { requestId: this.ids.ulid() }, call));
      this.sessions.forget(visitor.token);
    }
    return reply.send({});
  }
}
