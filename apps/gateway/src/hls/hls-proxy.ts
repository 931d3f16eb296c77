import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent, type IncomingMessage, request as ask } from 'node:http';
import { gatewayConfig, type GatewaySettings } from '../config';
import type { Door } from '../http/door';

const PATIENCE_MS = 10_000;
const FILE = /^\/hls\/[0-9A-Z]{26}\/[\w.-]{1,200}\/[\w-]{1,100}\.(m3u8|ts|m4s|mp4)$/;
const PASSED_ON = ['range', 'if-none-match', 'if-modified-since', 'accept-encoding'] as const;
const PASSED_BACK = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-range',
  'accept-ranges',
  'cache-control',
  'etag',
  'last-modified',
] as const;

/** Playlists and segments come from media, as they are, no faster than the viewer takes them. Cookies stay here. */
@Injectable()
export class HlsProxy implements Door, OnApplicationShutdown {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 512 });

  constructor(@Inject(gatewayConfig.token) private readonly config: GatewaySettings) {}

  open(server: FastifyInstance): void {
    server.get('/hls/*', (request, reply) => this.pass(request, reply));
  }

  onApplicationShutdown(): void {
    this.agent.destroy();
  }

  private async pass(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const [path = ''] = request.url.split('?', 1);
    if (!FILE.test(path)) throw new DomainError('record.absent');
    const answer = await this.fetch(path, request);
    const status = answer.statusCode ?? 502;
    if (status >= 400) {
      answer.resume();
      throw new DomainError(status < 500 ? 'record.absent' : 'service.unavailable');
    }
    for (const name of PASSED_BACK)
      if (answer.headers[name] !== undefined) reply.header(name, answer.headers[name]);
    reply.raw.once('close', () => answer.destroy());
    return reply.status(status).send(answer);
  }

  private fetch(path: string, { headers }: FastifyRequest): Promise<IncomingMessage> {
    const passedOn = PASSED_ON.flatMap((name) =>
      headers[name] === undefined ? [] : [[name, headers[name]]],
    );
    const options = { agent: this.agent, headers: Object.fromEntries(passedOn), timeout: PATIENCE_MS };
    return new Promise((resolve, reject) => {
      const asked = ask(new URL(path, this.config.MEDIA_URL), options, resolve);
      asked.once('timeout', () => asked.destroy(new Error(`media did not answer within ${PATIENCE_MS} ms`)));
      asked.once('error', (cause) => reject(new DomainError('service.unavailable', {}, { cause })));
      asked.end();
    });
  }
}
