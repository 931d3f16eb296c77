import { Controller } from '@nestjs/common';
import { verifyAudit } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { verify } from '@nuanxin/platform/audit';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { CountyReach } from '../list-audit/county-reach';
import { KeepCheckpoints } from '../record-audit/keep-checkpoints';
import { AuditStore } from '../store/audit-store';

@Controller()
export class VerifyAudit {
  constructor(
    private readonly audit: AuditStore,
    private readonly checkpoints: KeepCheckpoints,
    private readonly county: CountyReach,
    private readonly clock: Clock,
  ) {}

  @Answers(verifyAudit)
  async run(_request: RequestOf<typeof verifyAudit>, call: Call): Promise<ReplyOf<typeof verifyAudit>> {
    await this.county.require(call, 'audit.read');
    const all = await this.checkpoints.read();
    const signed = all.filter(({ holds }) => holds).map(({ checkpoint }) => checkpoint);
    const { entries, broken: fault } = await verify(this.audit.walk(), signed);
    // A signature that does not hold is a fault of the checkpoint itself, even where the chain is in order.
    const forged = all.find(({ holds }) => !holds)?.checkpoint;
    const broken = fault ?? (forged ? { seq: forged.seq, fault: 'checkpoint' as const } : undefined);
    return {
      entries,
      intact: broken === undefined,
      checkpoints: all.length,
      verifiedAt: this.clock.instant(),
      ...(broken ? { broken } : {}),
    };
  }
}
