import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Clock, Log } from '@nuanxin/platform/kernel';
import { type Playable, verifyPlayback } from '@nuanxin/platform/playback';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import { mediaConfig, type MediaSettings } from '../config';
import { isHidden } from '../hls/visibility';

interface Kind {
  readonly name: RegExp;
  readonly type: string;
  readonly cache: string;
  /** Whose tickets open it. */
  readonly of: readonly Playable[];
}

const LIST = { type: 'application/vnd.apple.mpegurl', cache: 'no-cache' };
const FILES: readonly Kind[] = [
  { name: /^index\.m3u8$/, ...LIST, of: ['live'] },
  { name: /^recording\.m3u8$/, ...LIST, of: ['recording'] },
  {
    name: /^segment-\d{10}\.ts$/,
    type: 'video/mp2t',
    cache: 'public, max-age=600, immutable',
    of: ['live', 'recording'],
  },
];
const BROADCAST = /^[0-9A-Z]{26}$/;

type Asked = FastifyRequest<{ Params: { broadcastId: string; ticket: string; name: string } }>;

/** Playlists and segments over HTTP for whoever holds a signed path; all else is not found, and what was hidden since. */
@Injectable()
export class PlaybackDoor implements OnModuleInit, BeforeApplicationShutdown {
  private readonly http = fastify({ logger: false });
  /** Where it listens, also when a free port was asked for. */
  address = '';

  constructor(
    @Inject(mediaConfig.token) private readonly config: MediaSettings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    this.http.get('/hls/:broadcastId/:ticket/:name', (asked: Asked, reply) => this.serve(asked, reply));
  }

  async onModuleInit(): Promise<void> {
    const { MEDIA_HOST: host, MEDIA_PORT: port } = this.config;
    this.address = await this.http.listen({ host, port });
    this.log.event('playback.listening', { address: this.address });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.http.close();
  }

  private async serve({ params }: Asked, reply: FastifyReply): Promise<FastifyReply> {
    const kind = FILES.find((each) => each.name.test(params.name));
    const file = kind && this.opens(kind, params) && join(this.folder(params), params.name);
    const shown = file && !(await isHidden(this.folder(params)));
    const size = shown ? await sizeOf(file) : undefined;
    if (!kind || !file || size === undefined) return reply.code(404).send();
    return reply
      .header('content-type', kind.type)
      .header('cache-control', kind.cache)
      .header('content-length', size)
      .send(createReadStream(file, { end: size - 1 }));
  }

  private opens({ of }: Kind, { broadcastId, ticket }: Asked['params']): boolean {
    const { PLAYBACK_SECRET } = this.config;
    const now = this.clock.now();
    return (
      BROADCAST.test(broadcastId) &&
      of.some((each) => verifyPlayback(PLAYBACK_SECRET, broadcastId, ticket, now, each))
    );
  }

  private folder({ broadcastId }: { broadcastId: string }): string {
    return join(this.config.HLS_DIR, broadcastId);
  }
}

/** Bytes of a file that has any; undefined when it is not there. */
async function sizeOf(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).size || undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
