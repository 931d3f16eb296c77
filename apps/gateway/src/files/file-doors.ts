import multipart from '@fastify/multipart';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, Ulid } from '@nuanxin/contracts/kernel';
import { Ids } from '@nuanxin/platform/kernel';
import { Database } from '@nuanxin/platform/store';
import { acceptPicture, PICTURE_LIMITS, PictureStore } from '@nuanxin/platform/uploads';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gatewayConfig, type GatewaySettings } from '../config';
import { API, type Door } from '../http/door';
import { Visits } from '../http/visits';
import { RateLimits } from '../limits/rate-limits';

const KEEP_FOR_EVER = 'public, max-age=31536000, immutable';

/** Pictures: taken from officials, shown to everybody who knows the id, never changed. */
@Injectable()
export class FileDoors implements Door {
  private readonly pictures: PictureStore;

  constructor(
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
    private readonly visits: Visits,
    private readonly limits: RateLimits,
    private readonly ids: Ids,
    database: Database,
  ) {
    this.pictures = new PictureStore(database, ids);
  }

  open(server: FastifyInstance): void {
    const limits = { fileSize: this.config.UPLOAD_LIMIT_BYTES, files: 1, fields: 0, parts: 1 };
    void server.register(async (inner) => {
      await inner.register(multipart, { limits });
      inner.post(`${API}/files`, { bodyLimit: limits.fileSize + 4_096 }, (request, reply) =>
        this.upload(request, reply),
      );
    });
    server.get<{ Params: { id: string } }>(`${API}/files/:id`, (request, reply) => this.show(request, reply));
  }

  private async upload(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { visitor, address } = await this.visits.of(request);
    const { caller, mustChangePassword } = visitor;
    if (caller.kind === 'public') throw new DomainError('access.sign-in');
    if (caller.kind !== 'official' || caller.grants.length === 0) throw new DomainError('access.denied');
    if (mustChangePassword) throw new DomainError('identity.password-due');
    this.limits.take('upload', { address, session: caller.sessionId });

    const file = await request.file();
    if (!file) throw missing('file');
    const bytes = await file.toBuffer();
    const picture = await acceptPicture(bytes, {
      ...PICTURE_LIMITS,
      maxBytes: this.config.UPLOAD_LIMIT_BYTES,
    });
    const kept = await this.pictures.keep(this.idFor(request), picture, caller.accountId);
    return reply.send({ id: kept.id, width: kept.width, height: kept.height, bytes: kept.bytes });
  }

  private async show(request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
    const { id } = request.params;
    if (!Ulid.safeParse(id).success) throw new DomainError('record.absent');
    if (request.headers['if-none-match'] === `"${id}"`) return reply.status(304).send();
    const { picture, content } = await this.pictures.read(id);
    reply.raw.once('close', () => content.destroy());
    return reply
      .headers({ 'cache-control': KEEP_FOR_EVER, etag: `"${id}"`, 'content-length': picture.bytes })
      .type(picture.type)
      .send(content);
  }

  private idFor({ headers }: FastifyRequest): Ulid {
    const key = headers['idempotency-key'];
    if (key === undefined) return this.ids.ulid();
    const parsed = Ulid.safeParse(key);
    if (!parsed.success) throw missing('requestId');
    return parsed.data;
  }
}

function missing(path: string): DomainError {
  return new DomainError('request.invalid', { fields: [{ path, rule: 'invalid_type', expected: path }] });
}
