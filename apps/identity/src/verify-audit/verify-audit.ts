import { Controller } from '@nestjs/common';
import { verifyAudit } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { type Head, verify } from '@nuanxin/platform/audit';
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
  async run(
    { after, limit }: RequestOf<typeof verifyAudit>,
    call: Call,
  ): Promise<ReplyOf<typeof verifyAudit>> {
    await this.county.require(call, 'audit.read');
    const from = after === undefined ? undefined : headOf(after);
    // The entry at the border is read again, so that nothing can be slipped in between two parts.
    const wanted = limit + (from ? 1 : 0);
    const found = await this.audit.part(from?.seq, wanted + 1);
    const links = found.slice(0, wanted);
    const ends = found.length <= wanted;

    const kept = await this.checkpoints.read();
    const until = ends ? Infinity : (links.at(-1)?.seq ?? 0);
    const within = kept.filter(({ seq }) => seq <= until && !(from && seq <= from.seq));
    const forged = within.find((checkpoint) => !this.checkpoints.holds(checkpoint));
    const signed = within.filter((checkpoint) => this.checkpoints.holds(checkpoint));

    const { head, broken: fault } = verify({ links, ends, ...(from ? { from } : {}) }, signed);
    // A signature that does not hold is a fault of the checkpoint itself, even where the chain is in order.
    const broken = fault ?? (forged ? { seq: forged.seq, fault: 'checkpoint' as const } : undefined);
    const last = await this.audit.head();
    return {
      entries: head.seq,
      total: Math.max(last.seq, head.seq),
      intact: broken === undefined,
      checkpoints: kept.filter(({ seq }) => seq <= until).length,
      verifiedAt: this.clock.instant(),
      ...(broken ? { broken } : ends ? {} : { next: `${head.seq}.${head.hash}` }),
    };
  }
}

/** The contract has seen to its form. */
function headOf(after: string): Head {
  const [seq = '', hash = ''] = after.split('.');
  return { seq: Number(seq), hash };
}
