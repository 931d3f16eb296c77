import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { Ids } from '@nuanxin/platform/kernel';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import path from 'node:path';
import { gatewayConfig, type GatewaySettings } from '../config';
import type { Door } from '../http/door';
import { pagePolicy } from '../http/security-headers';
import { NOT_BUILT_PAGE } from './not-built-page';
import { WebApp } from './web-app';
import type { WebFile } from './web-file';

const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';

/** The portal at `/`, the console at `/admin/`. A path that names no file is a screen of the app. */
@Injectable()
export class WebDoors implements Door {
  private readonly portal: WebApp;
  private readonly admin: WebApp;

  constructor(
    @Inject(gatewayConfig.token) { WEB_ROOT }: GatewaySettings,
    private readonly ids: Ids,
  ) {
    this.portal = new WebApp(path.resolve(WEB_ROOT, 'portal'));
    this.admin = new WebApp(path.resolve(WEB_ROOT, 'admin'));
  }

  open(server: FastifyInstance): void {
    server.get('/admin', (_request, reply) => reply.redirect('/admin/', 308));
    server.get<{ Params: { '*': string } }>('/admin/*', (request, reply) =>
      this.serve(this.admin, request.params['*'], request, reply),
    );
    server.get<{ Params: { '*': string } }>('/*', (request, reply) =>
      this.serve(this.portal, request.params['*'], request, reply),
    );
  }

  private async serve(app: WebApp, name: string, request: FastifyRequest, reply: FastifyReply) {
    const file = await app.file(name);
    if (file) return this.sendFile(file, request, reply);
    if (path.extname(name) !== '') throw new DomainError('record.absent');
    return this.sendPage(app, reply);
  }

  private async sendFile(file: WebFile, { headers }: FastifyRequest, reply: FastifyReply) {
    const tag = await file.tag();
    reply.headers({
      'cache-control': file.immutable ? KEEP_FOR_EVER : 'no-cache',
      etag: tag,
      vary: 'accept-encoding',
    });
    if (headers['if-none-match'] === tag) return reply.status(304).send();
    const { body, encoding } = await file.in(String(headers['accept-encoding'] ?? ''));
    if (encoding !== 'identity') reply.header('content-encoding', encoding);
    return reply.type(file.type).send(body);
  }

  private async sendPage(app: WebApp, reply: FastifyReply) {
    const nonce = this.ids.secret(16);
    const page = await app.page(nonce);
    reply.header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store');
    return reply
      .status(page === undefined ? 503 : 200)
      .type('text/html; charset=utf-8')
      .send(page ?? NOT_BUILT_PAGE);
  }
}
