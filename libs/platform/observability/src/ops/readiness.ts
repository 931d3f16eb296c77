/** Where a service is in its life. */
export type Phase = 'starting' | 'running' | 'draining';

export interface ReadinessReport {
  readonly ready: boolean;
  readonly phase: Phase;
  readonly checks: Readonly<Record<string, boolean>>;
}

type Check = () => boolean | Promise<boolean>;

/** Whether work may be sent here: running, and everything that the work leans on answers. */
export class Readiness {
  phase: Phase = 'starting';
  private readonly checks = new Map<string, Check>();

  /** `name` stands in the report: `broker`, `database`. A check that throws counts as false. */
  watch(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  async report(): Promise<ReadinessReport> {
    const named = [...this.checks].map(async ([name, check]) => [name, await holds(check)] as const);
    const checks = Object.fromEntries(await Promise.all(named));
    return {
      ready: this.phase === 'running' && !Object.values(checks).includes(false),
      phase: this.phase,
      checks,
    };
  }
}

function holds(check: Check): Promise<boolean> {
  return Promise.resolve()
    .then(check)
    .catch(() => false);
}
