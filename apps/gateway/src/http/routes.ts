import { Injectable } from '@nestjs/common';
import { type Contract, domainOf, FileReply, SignedRequest } from '@nuanxin/contracts/kernel';
import { CONTRACTS } from '@nuanxin/contracts/registry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Sessions } from '../access/sessions';
import { Dispatch } from './dispatch';
import { API, type Door } from './door';
import { fieldsReader } from './request-fields';
import { sendFile } from './send-file';
import { takeRaw } from './take-raw';
import { Visits } from './visits';

/** `POST /live/orders` becomes its method and its path below the API. */
export function doorOf(http: string): { method: string; path: string } {
  const [method = '', path = ''] = http.split(' ');
  return { method, path };
}

/** Every contract with `http` is a route, with nothing to write by hand. */
@Injectable()
export class Routes implements Door {
  constructor(
    private readonly dispatch: Dispatch,
    private readonly visits: Visits,
    private readonly sessions: Sessions,
  ) {}

  open(server: FastifyInstance): void {
    for (const contract of CONTRACTS) {
      if (!contract.http) continue;
      const { method, path } = doorOf(contract.http);
      const route = { method, url: API + path, handler: this.handler(contract) };
      if (contract.request === SignedRequest)
        void server.register(async (inner) => takeRaw(inner).route(route));
      else server.route(route);
    }
  }

  private handler(contract: Contract) {
    const fieldsOf = fieldsReader(contract);
    const isPublic = contract.access.audience === 'public';
    const changesIdentity = contract.kind === 'command' && domainOf(contract.subject) === 'identity';

    return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
      const visit = isPublic ? this.visits.ofPublic(request) : await this.visits.of(request);
      const answer = await this.dispatch.answer(contract, fieldsOf(request), visit);
      // A new password or name changes what the session may do or is called; the next request shall see it.
      if (changesIdentity && visit.visitor.token) this.sessions.forget(visit.visitor.token);
      if (contract.reply === FileReply) return sendFile(reply, answer as FileReply);
      const revision = revisionOf(answer);
      if (revision !== undefined) reply.header('etag', `"${revision}"`);
      return reply.send(answer);
    };
  }
}

function revisionOf(answer: unknown): number | undefined {
  if (typeof answer !== 'object' || answer === null || !('revision' in answer)) return undefined;
  return typeof answer.revision === 'number' ? answer.revision : undefined;
}
