import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { repository, type Home } from '../home.ts';
import { secret } from '../secrets.ts';
import { writeWhole } from '../system/write-whole.ts';
import type { Ports } from './ports.ts';

export const SERVICES = ['identity', 'live', 'media', 'gateway', 'organization'] as const;
export type Service = (typeof SERVICES)[number];

/** What the services are given, beside what all of them read. Variables as in apps/<name>/src/config.ts. */
export interface ServiceSurroundings {
  readonly home: Home;
  readonly ports: Ports;
  readonly brokerUrl: string;
  /** We started the broker, so it knows our users; one that the user named knows those in NATS_USER. */
  readonly ownBroker: boolean;
  readonly databaseUri: string;
  readonly ffmpeg: string;
  /** The environment of `npm start`: what the user sets there wins. */
  readonly env: NodeJS.ProcessEnv;
  /** Given to every service as they are. */
  readonly overrides?: Readonly<Record<string, string>>;
}

type Variables = Record<string, string>;

/** Each service's own variables: no service is handed another's keys. */
const OWN: Record<Service, (around: ServiceSurroundings) => Variables> = {
  identity: ({ home }) => ({
    DEPLOYMENT: 'development',
    CODE_SENDER: 'log',
    BOOTSTRAP_TOKEN_FILE: path.join(home.secrets, 'bootstrap-token'),
    AUDIT_CHECKPOINT_DIR: folder(home, 'audit-checkpoints'),
    AUDIT_SIGNING_KEY: signingKey(home),
    ...privacy(home),
  }),
  live: ({ home, ports }) => ({
    RTMP_PUBLIC_URL: `rtmp://127.0.0.1:${ports.rtmp}/live`,
    STREAM_KEY_SECRET: secret(home, 'stream-key-secret'),
    PLAYBACK_SECRET: secret(home, 'playback-secret'),
    ...privacy(home),
  }),
  media: ({ home, ports, ffmpeg }) => ({
    RTMP_PORT: String(ports.rtmp),
    MEDIA_PORT: String(ports.mediaHttp),
    FFMPEG: ffmpeg,
    HLS_DIR: folder(home, 'hls'),
    PLAYBACK_SECRET: secret(home, 'playback-secret'),
  }),
  gateway: ({ ports }) => ({
    HTTP_PORT: String(ports.http),
    MEDIA_URL: `http://127.0.0.1:${ports.mediaHttp}`,
    WEB_ROOT: path.join(repository, 'dist/apps'),
  }),
  organization: () => ({}),
};

/** The whole environment of one process that runs `services`. */
export function serviceEnvironment(
  process: string,
  services: readonly Service[],
  around: ServiceSurroundings,
): Variables {
  const { home, ports, brokerUrl, databaseUri, env } = around;
  const own = Object.assign({}, ...services.map((service) => OWN[service](around))) as Variables;
  const set = Object.entries(own).map(([name, value]) => [
    name,
    CHOSEN_BY_US.has(name) ? value : env[name] || value,
  ]);
  return {
    NODE_ENV: 'production',
    NATS_URL: brokerUrl,
    ...(around.ownBroker ? brokerUser(home, process) : {}),
    MONGODB_URI: databaseUri,
    OPS_PORT: String(ports.ops[process] ?? 0),
    ...(Object.fromEntries(set) as Variables),
    ...around.overrides,
  };
}

/** Already read from the environment where that is allowed, or a folder of this home. */
const CHOSEN_BY_US = new Set(['HTTP_PORT', 'RTMP_PORT', 'MEDIA_PORT', 'MEDIA_URL', 'FFMPEG']);

/** The broker knows a process by name once its configuration has users. */
function brokerUser(home: Home, process: string): Variables {
  const known = existsSync(path.join(home.secrets, `nats-${process}`));
  return known ? { NATS_USER: process, NATS_PASSWORD: secret(home, `nats-${process}`) } : {};
}

function privacy(home: Home): Variables {
  return { PRIVACY_KEYS: secret(home, 'privacy-key'), DIGEST_KEY: secret(home, 'digest-key') };
}

function folder(home: Home, name: string): string {
  const place = path.join(home.data, name);
  mkdirSync(place, { recursive: true, mode: 0o700 });
  return place;
}

/** The private half of an Ed25519 pair, as 32 bytes in base64url. */
function signingKey(home: Home): string {
  const file = path.join(home.secrets, 'audit-signing-key');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    writeWhole(file, privateKey.export({ format: 'jwk' }).d ?? '', 0o600);
  }
  return secret(home, 'audit-signing-key');
}
