import path from 'node:path';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import {
  type Checkpoint,
  CheckpointFile,
  checkingKey,
  checkpointOf,
  type Head,
  signatureHolds,
  signingKey,
} from '@nuanxin/platform/audit';
import { Clock } from '@nuanxin/platform/kernel';
import { identityConfig, type IdentitySettings } from '../config';
import { AuditStore } from '../store/audit-store';

const FILE = 'audit-checkpoints.jsonl';

/** Signs the end of the chain from time to time and keeps it outside the database, where a rewritten chain cannot follow. */
@Injectable()
export class KeepCheckpoints implements BeforeApplicationShutdown {
  private readonly file: CheckpointFile;
  private readonly key: ReturnType<typeof signingKey>;
  private readonly every: number;
  private latest = 0;

  constructor(
    private readonly audit: AuditStore,
    private readonly clock: Clock,
    @Inject(identityConfig.token) settings: IdentitySettings,
  ) {
    this.file = new CheckpointFile(path.join(settings.AUDIT_CHECKPOINT_DIR, FILE));
    this.key = signingKey(settings.AUDIT_SIGNING_KEY);
    this.every = settings.AUDIT_CHECKPOINT_EVERY;
  }

  /** Called with each entry as it is appended. */
  async after(head: Head): Promise<void> {
    if (head.seq % this.every === 0) await this.sign(head);
  }

  /** All that stand in the file; `holds` says whether one bears our signature. */
  read(): Promise<Checkpoint[]> {
    return this.file.read();
  }

  holds(checkpoint: Checkpoint): boolean {
    return signatureHolds(checkpoint, checkingKey(this.key));
  }

  /** What came since the last one is covered too when the service stops. */
  async beforeApplicationShutdown(): Promise<void> {
    const head = await this.audit.head();
    if (head.seq > this.latest) await this.sign(head);
  }

  private async sign(head: Head): Promise<void> {
    const { seq, hash } = head;
    await this.file.append(checkpointOf({ seq, hash }, this.clock.instant(), this.key));
    this.latest = Math.max(this.latest, seq);
  }
}
