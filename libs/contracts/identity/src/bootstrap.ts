import { command, event, line, query, Ulid } from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { Account, Login, Password } from './account';

export const readBootstrap = query({
  subject: 'identity.bootstrap.read',
  summary: { zh: '是否需要初始化', en: 'Whether the platform still needs its first administrator' },
  request: z.strictObject({}),
  reply: z.object({ needed: z.boolean() }),
  errors: [],
  access: { audience: 'public', scope: 'none' },
  http: 'GET /bootstrap',
});

/** Makes the county and its first administrator. The one-time token stands in the log of the first start. */
export const completeBootstrap = command({
  subject: 'identity.bootstrap.complete',
  summary: { zh: '初始化系统', en: 'Set the platform up' },
  request: z.strictObject({
    requestId: Ulid,
    token: z.string().trim().min(1).max(100),
    county: line(40, 2),
    name: line(40, 2),
    login: Login,
    password: Password,
  }),
  reply: Account,
  errors: ['identity.bootstrap-done', 'identity.bootstrap-token', 'identity.password-weak'],
  access: { audience: 'public', scope: 'none' },
  http: 'POST /bootstrap',
});

export const bootstrapCompleted = event({
  type: 'identity.bootstrap.completed',
  summary: { zh: '系统已初始化', en: 'The platform was set up' },
  data: z.object({ accountId: Ulid, county: z.string(), node: Ulid }),
  delivery: 'one',
});
