import { Controller } from '@nestjs/common';
import { domainOf, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { EVENTS } from '@nuanxin/contracts/registry';
import { HearsAll } from '@nuanxin/platform/messaging';
import { AuditStore } from '../store/audit-store';
import { KeepCheckpoints } from './keep-checkpoints';

const DOMAINS = [...new Set(EVENTS.map(({ type }) => domainOf(type)))];

/** Hears every event of every service and binds it into the audit chain. */
@Controller()
export class RecordAudit {
  constructor(
    private readonly audit: AuditStore,
    private readonly checkpoints: KeepCheckpoints,
  ) {}

  @HearsAll(DOMAINS, { as: 'identity.record-audit' })
  async run(event: EventEnvelope): Promise<void> {
    const head = await this.audit.append(event);
    if (head) await this.checkpoints.after(head);
  }
}
