import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, statusOf } from '@nuanxin/contracts/kernel';
import { Ids, Log } from '@nuanxin/platform/kernel';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { gatewayConfig, type GatewaySettings } from '../config';
import { RateLimits } from '../limits/rate-limits';
import { type Door, DOORS } from './door';
import { HttpWatch } from './http-watch';
import { localeOf } from './locale';
import { domainErrorOf, problemOf, PROBLEM_TYPE, retryAfterOf } from './problem';
import { isSafe, isSameOrigin } from './same-origin';
import { API_HEADERS, commonHeaders } from './security-headers';

const BODY_LIMIT_BYTES = 256 * 1024;
const REQUEST_ID = /^[\w-]{8,64}$/;

/** The platform's one HTTP server: what holds for every request stands here, the rest behind the doors. */
@Injectable()
export class HttpServer implements OnModuleInit, BeforeApplicationShutdown {
  readonly fastify: FastifyInstance;

  constructor(
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
    @Inject(DOORS) doors: readonly Door[],
    private readonly limits: RateLimits,
    private readonly log: Log,
    watch: HttpWatch,
    ids: Ids,
  ) {
    this.fastify = fastify({
      bodyLimit: BODY_LIMIT_BYTES,
      forceCloseConnections: 'idle',
      trustProxy: config.TRUSTED_PROXIES.length > 0 ? config.TRUSTED_PROXIES : false,
      genReqId: ({ headers }) => {
        const given = headers['x-request-id'];
        return typeof given === 'string' && REQUEST_ID.test(given) ? given : ids.ulid();
      },
    });
    watch.attach(this.fastify);
    this.guardEveryRequest();
    for (const door of doors) door.open(this.fastify);
  }

  async onModuleInit(): Promise<void> {
    const address = await this.fastify.listen({ host: this.config.HTTP_HOST, port: this.config.HTTP_PORT });
    this.log.event('http.listening', { address });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.fastify.close();
  }

  private guardEveryRequest(): void {
    const common = commonHeaders({ https: this.config.PUBLIC_ORIGIN?.startsWith('https:') ?? false });
    this.fastify.addHook('onRequest', async (request, reply) => {
      reply.headers(common).header('x-request-id', request.id);
      if (!request.url.startsWith('/api/')) return;
      reply.headers(API_HEADERS);
      this.limits.take('address', { address: request.ip });
      const self = { host: request.host, publicOrigin: this.config.PUBLIC_ORIGIN };
      if (!isSafe(request.method) && !isSameOrigin(request.headers, self))
        throw new DomainError('request.origin');
    });
    this.fastify.setErrorHandler((error, request, reply) => this.sendProblem(error, request, reply));
    this.fastify.setNotFoundHandler((request, reply) =>
      this.sendProblem(new DomainError('record.absent'), request, reply),
    );
    this.fastify.all('/api/*', () => Promise.reject(new DomainError('record.absent')));
  }

  private async sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const failure = domainErrorOf(error);
    const { method, routeOptions } = request;
    if (failure.code === 'service.failed')
      this.log.fault('http.failed', error, { method, route: routeOptions.url });
    const problem = problemOf(failure, {
      requestId: request.id,
      locale: localeOf(request.headers['accept-language']),
    });
    const retryAfter = retryAfterOf(failure);
    if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
    await reply.status(statusOf(failure.code)).headers(API_HEADERS).type(PROBLEM_TYPE).send(problem);
  }
}
