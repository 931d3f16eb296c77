import { configuration, secret, setting, type Settings } from '@nuanxin/platform/config';
import { privacySettings } from '@nuanxin/platform/privacy';
import { z } from 'zod';

const key = z
  .string()
  .regex(/^[\w+/-]{43}=?$/)
  .transform((text) => Buffer.from(text, 'base64url'));

export const identityConfig = configuration('identity', {
  ...privacySettings,
  DEPLOYMENT: setting(
    z.enum(['development', 'production']).default('production'),
    'In production, codes for phones are never written to the log.',
  ),
  BOOTSTRAP_TOKEN_FILE: setting(
    z.string().optional(),
    'Where the one-time token of the first start is also written, readable by its owner only.',
  ),
  AUDIT_CHECKPOINT_DIR: setting(
    z.string().min(1).default('audit-checkpoints'),
    'Where signed checkpoints of the audit chain are kept: a place that the database cannot write to.',
  ),
  AUDIT_CHECKPOINT_EVERY: setting(
    z.coerce.number().int().min(1).max(100_000).default(100),
    'Audit entries between two checkpoints.',
  ),
  AUDIT_SIGNING_KEY: secret(
    key.describe('32 random bytes in base64url'),
    'The private Ed25519 key that signs checkpoints.',
  ),
  CODE_SENDER: setting(
    z.enum(['log', 'webhook']).default('webhook'),
    'How codes reach phones: a signed webhook of the county, or, in development, the log.',
  ),
  CODE_WEBHOOK_URL: setting(z.url().optional(), 'Where codes for phones are posted.'),
  CODE_WEBHOOK_SECRET: secret(
    key.optional().describe('32 random bytes in base64, as the provider knows them'),
    'Signs those posts (Standard Webhooks, HMAC-SHA-256).',
  ),
});
export type IdentitySettings = Settings<typeof identityConfig>;
