import { configuration, secret, setting, type Settings } from '@nuanxin/platform/config';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

export const mediaConfig = configuration('media', {
  RTMP_HOST: setting(z.string().default('127.0.0.1'), 'Where encoders connect.'),
  RTMP_PORT: setting(port.default(1935), 'Port where encoders connect.'),
  MEDIA_HOST: setting(
    z.string().default('127.0.0.1'),
    'Where the gateway or a CDN fetches playlists and segments.',
  ),
  MEDIA_PORT: setting(port.default(8935), 'Port where playlists and segments are fetched.'),
  FFMPEG: setting(z.string().default('ffmpeg'), 'The ffmpeg program.'),
  HLS_DIR: setting(
    z.string().min(1).describe('a folder that this service may write to'),
    'Folder of playlists and segments; it outlives a restart.',
  ),
  HLS_SEGMENT_SECONDS: setting(
    z.coerce.number().min(0.5).max(10).default(1),
    'Length of a segment in seconds; cut at the first keyframe after. Shorter is closer to live.',
  ),
  HLS_WINDOW: setting(z.coerce.number().int().min(4).max(60).default(12), 'Segments that a playlist names.'),
  RECORDING_DAYS: setting(
    z.coerce.number().int().min(0).max(3650).default(30),
    'How many days the recording of a broadcast can be watched again before it is removed; 0 keeps none. An hour takes about 1 GB.',
  ),
  PLAYBACK_SECRET: secret(
    z.string().min(32),
    'Key by which live signs playback paths; the same in live and media.',
  ),
  MEDIA_INSTANCE: setting(
    z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/)
      .default('media-1'),
    'Name of this replica, kept over restarts: it takes its own streams back at once.',
  ),
});
export type MediaSettings = Settings<typeof mediaConfig>;
