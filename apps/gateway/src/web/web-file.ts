import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Names that the Angular build gives by content: `main-5J7QX2AB.js`, `media/icons-d_055fzw.woff2`. Such a file never changes. */
const HASHED = /(?:^(?:main|polyfills|styles|scripts|chunk)|^media\/.+)-[\w-]{8}\.\w+$/;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

export type Encoding = 'br' | 'gzip' | 'identity';
export interface Encoded {
  readonly body: Buffer;
  readonly encoding: Encoding;
}

/** A file of a built web app. Read and compressed once, when it is first asked for, and kept. */
export class WebFile {
  readonly type: string;
  readonly immutable: boolean;
  private readonly bodies = new Map<Encoding, Promise<Buffer>>();

  constructor(
    private readonly file: string,
    /** Below the app: `main-5J7QX2AB.js`. */
    name: string,
  ) {
    this.type = TYPES[path.extname(name)] ?? 'application/octet-stream';
    this.immutable = HASHED.test(name);
  }

  /** In the best encoding that `Accept-Encoding` allows and that makes sense for the type. */
  async in(acceptEncoding: string): Promise<Encoded> {
    const encoding = this.type.includes('charset') ? bestOf(acceptEncoding) : 'identity';
    return { body: await this.body(encoding), encoding };
  }

  async tag(): Promise<string> {
    const digest = createHash('sha256').update(await this.body('identity'));
    return `"${digest.digest('base64url').slice(0, 22)}"`;
  }

  private body(encoding: Encoding): Promise<Buffer> {
    const kept = this.bodies.get(encoding) ?? this.encode(encoding);
    this.bodies.set(encoding, kept);
    return kept;
  }

  private async encode(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return readFile(this.file);
    const plain = await this.body('identity');
    return encoding === 'br' ? promisify(brotliCompress)(plain, BROTLI) : promisify(gzip)(plain);
  }
}

function bestOf(acceptEncoding: string): Encoding {
  if (/\bbr\b/.test(acceptEncoding)) return 'br';
  return /\bgzip\b/.test(acceptEncoding) ? 'gzip' : 'identity';
}
