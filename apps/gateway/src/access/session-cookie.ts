import { Inject, Injectable } from '@nestjs/common';
import { gatewayConfig, type GatewaySettings } from '../config';

const TOKEN = /^[\w.-]{16,200}$/;

/** The one cookie of the platform: where the session token travels. No script can read it. */
@Injectable()
export class SessionCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(@Inject(gatewayConfig.token) { INSECURE_COOKIES }: GatewaySettings) {
    this.name = INSECURE_COOKIES ? 'nuanxin' : '__Host-nuanxin';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${INSECURE_COOKIES ? '' : '; Secure'}`;
  }

  /** The token in a `Cookie` header, when it looks like one. */
  tokenIn(header: string | undefined): string | undefined {
    for (const pair of header?.split(';') ?? []) {
      const [name, value = ''] = pair.trim().split('=', 2);
      if (name === this.name && TOKEN.test(value)) return value;
    }
    return undefined;
  }

  /** `Set-Cookie` that keeps the token until the session ends by itself. */
  keeping(token: string, expiresAt: string): string {
    return `${this.name}=${token}; ${this.attributes}; Expires=${new Date(expiresAt).toUTCString()}`;
  }

  /** `Set-Cookie` that drops it. */
  dropping(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }
}
