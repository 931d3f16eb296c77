import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@nuanxin/contracts/kernel';
import { Clock } from '@nuanxin/platform/kernel';
import { gatewayConfig, type GatewaySettings } from '../config';
import { type LimitName, LIMITS } from './limits.table';

const MINUTE_MS = 60_000;
const KEPT_AT_MOST = 100_000;

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Token buckets in the memory of this gateway: with more gateways a visitor may have as many times more. */
@Injectable()
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly clock: Clock,
    @Inject(gatewayConfig.token) private readonly config: GatewaySettings,
  ) {}

  /** Takes one token, or throws `request.too-many` with the seconds after which there is one again. */
  take(name: LimitName, from: { address: string; session?: string | undefined }): void {
    const { counts, burst, perMinute } = LIMITS[name];
    const who = (counts === 'session' && from.session) || from.address;
    const bucket = this.filled(`${name} ${who}`, burst, perMinute);
    if (bucket.tokens < 1) {
      const milliseconds = ((1 - bucket.tokens) * MINUTE_MS) / (perMinute * this.config.RATE_LIMIT_SCALE);
      throw new DomainError('request.too-many', { retryAfterSeconds: Math.ceil(milliseconds / 1_000) });
    }
    bucket.tokens -= 1;
  }

  private filled(key: string, burst: number, perMinute: number): Bucket {
    const now = this.clock.now().getTime();
    const full = burst * this.config.RATE_LIMIT_SCALE;
    const bucket = this.buckets.get(key) ?? { tokens: full, filledAt: now };
    const gained = ((now - bucket.filledAt) / MINUTE_MS) * perMinute * this.config.RATE_LIMIT_SCALE;
    bucket.tokens = Math.min(full, bucket.tokens + gained);
    bucket.filledAt = now;
    // Taken out and put back, so that the bucket unused for longest is the first in the map.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > KEPT_AT_MOST && oldest !== undefined) this.buckets.delete(oldest);
    return bucket;
  }
}
