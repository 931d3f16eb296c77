import { Injectable, type OnModuleInit, type OnApplicationShutdown } from '@nestjs/common';
import { resolveSession, rightsChanged } from '@nuanxin/contracts/identity';
import { DomainError } from '@nuanxin/contracts/kernel';
import { callOf, Clock, Ids } from '@nuanxin/platform/kernel';
import { Rpc, Ticks } from '@nuanxin/platform/messaging';
import { PUBLIC, type Visitor } from './visitor';

const KEPT_MS = 5_000;
const KEPT_AT_MOST = 20_000;
const PATIENCE_MS = 3_000;

interface Known {
  readonly visitor: Promise<Visitor>;
  readonly until: number;
}

/**
 * Whose session a token is. Answers are kept for five seconds, and forgotten at once when identity says that rights have
 * changed; what was being asked at that moment is asked again by the next request.
 */
@Injectable()
export class Sessions implements OnModuleInit, OnApplicationShutdown {
  private readonly known = new Map<string, Known>();
  private stop: () => void = () => undefined;

  constructor(
    private readonly rpc: Rpc,
    private readonly ticks: Ticks,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.stop = this.ticks.watch(rightsChanged, 'all', () => this.known.clear());
  }

  onApplicationShutdown(): void {
    this.stop();
  }

  /** The visitor behind a token; the public when there is none or it is not good (any more). */
  async visitor(token: string | undefined): Promise<Visitor> {
    if (token === undefined) return PUBLIC;
    const known = this.known.get(token);
    const now = this.clock.now().getTime();
    if (known && known.until > now) return known.visitor;
    const visitor = this.resolve(token);
    this.keep(token, { visitor, until: now + KEPT_MS });
    return visitor;
  }

  forget(token: string): void {
    this.known.delete(token);
  }

  private keep(token: string, known: Known): void {
    const [oldest] = this.known.keys();
    if (this.known.size >= KEPT_AT_MOST && oldest !== undefined) this.known.delete(oldest);
    this.known.set(token, known);
    known.visitor.catch(() => this.known.delete(token));
  }

  private async resolve(token: string): Promise<Visitor> {
    const about = { requestId: this.ids.ulid(), deadline: this.clock.after(PATIENCE_MS) };
    try {
      const { caller, expiresAt, mustChangePassword } = await this.rpc.ask(
        resolveSession,
        { token },
        callOf('gateway', about),
      );
      return { caller, token, expiresAt: new Date(expiresAt), mustChangePassword };
    } catch (error) {
      if (error instanceof DomainError && error.code === 'access.sign-in') return PUBLIC;
      throw error;
    }
  }
}
