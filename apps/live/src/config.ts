import { configuration, secret, setting, type Settings } from '@nuanxin/platform/config';
import { privacySettings } from '@nuanxin/platform/privacy';
import { z } from 'zod';

export const liveConfig = configuration('live', {
  ...privacySettings,
  RTMP_PUBLIC_URL: setting(
    z
      .string()
      .startsWith('rtmp')
      .default('rtmp://127.0.0.1:1935/live')
      .describe('an address such as rtmp://live.example.cn:1935/live'),
    'What streamers enter as server in their encoder.',
  ),
  STREAM_KEY_SECRET: secret(
    z.string().min(32),
    'Makes stream keys and the digests by which they are known. Changing it makes all keys void.',
  ),
  PLAYBACK_SECRET: secret(
    z.string().min(32),
    'Key by which live signs playback paths; the same in live and media.',
  ),
  PLAYBACK_MINUTES: setting(
    z.coerce.number().int().min(5).max(1440).default(360),
    'How long a signed playback path is good.',
  ),
  TICK_MILLISECONDS: setting(
    z.coerce.number().int().min(100).max(5000).default(500),
    'How often sales, stock and viewers are folded into one tick for each running broadcast.',
  ),
  SWEEP_SECONDS: setting(
    z.coerce.number().int().min(1).max(600).default(5),
    'How often work is looked for that an interrupted process left half done.',
  ),
  COMMENT_DAYS: setting(
    z.coerce.number().int().min(1).max(3650).default(180),
    'How many days after the planned end of a broadcast its comments, and the notes to its streamer, are kept; then they are deleted for good.',
  ),
  PAYMENT_PAGE_URL: setting(
    z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('an address such as https://pay.example.cn/orders'),
    'Page of the payment provider to which the portal sends buyers who pay online. Only with PAYMENT_WEBHOOK_SECRET; without both, buyers pay in cash.',
  ),
  PAYMENT_WEBHOOK_SECRET: secret(
    z.string().min(32).optional(),
    'Secret shared with the payment provider: signs the links to its page and its notices of payments.',
  ),
  WORKERS_DIR: setting(
    z.string().optional().describe('a folder with files such as sheet.worker.mjs'),
    'Where the threads that read spreadsheets and measure effects lie; without it, beside the program that runs.',
  ),
});
export type LiveSettings = Settings<typeof liveConfig>;
