import { command, event, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';

/**
 * Makes a new key (128 bits) and revokes the one before; it is shown in this reply and never again. It is handed to the
 * streamer of the broadcast and their juniors alone; while no streamer is named, to whoever may plan it. To others:
 * `access.denied`.
 */
export const issueStreamKey = command({
  subject: 'live.stream-key.issue',
  summary: { zh: '生成推流密钥', en: 'Issue a stream key' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: z.object({ server: z.string(), key: z.string(), revision: Revision }),
  errors: ['live.move'],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'POST /live/broadcasts/:id/stream-key',
});

/** Revokes the key and cuts whoever is publishing with it. */
export const revokeStreamKey = command({
  subject: 'live.stream-key.revoke',
  summary: { zh: '停用推流密钥', en: 'Revoke the stream key' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: z.object({ id: Ulid, revision: Revision }),
  errors: [],
  access: { audience: 'official', permission: 'broadcast.run', scope: 'organization' },
  http: 'DELETE /live/broadcasts/:id/stream-key',
});

/** Asked by media when a publisher knocks. Good only while the broadcast is planned, ready, on air or interrupted. */
export const checkStreamKey = query({
  subject: 'live.stream-key.check',
  summary: { zh: '校验推流密钥', en: 'Whose stream a key opens' },
  request: z.strictObject({ key: z.string().max(100) }),
  reply: z.object({ broadcastId: Ulid }),
  errors: ['live.key-unknown'],
  access: { audience: 'service', callers: ['media'], scope: 'none' },
});

export const streamKeyIssued = event({
  type: 'live.stream-key.issued',
  summary: { zh: '推流密钥已生成', en: 'A stream key was issued' },
  data: z.object({ broadcastId: Ulid }),
  delivery: 'one',
});

/** Media cuts the publisher of the broadcast. */
export const streamKeyRevoked = event({
  type: 'live.stream-key.revoked',
  summary: { zh: '推流密钥已停用', en: 'A stream key was revoked' },
  data: z.object({ broadcastId: Ulid }),
  delivery: 'all',
});
