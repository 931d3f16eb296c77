import { Controller } from '@nestjs/common';
import { type AuditEntry, listAudit } from '@nuanxin/contracts/identity';
import { DomainError, type ReplyOf, type RequestOf } from '@nuanxin/contracts/kernel';
import type { Link } from '@nuanxin/platform/audit';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Places } from '../posts/places';
import { AccountStore } from '../store/account-store';
import { type AuditFact, AuditStore } from '../store/audit-store';
import { CountyReach } from './county-reach';

type Request = RequestOf<typeof listAudit>;

@Controller()
export class ListAudit {
  constructor(
    private readonly audit: AuditStore,
    private readonly accounts: AccountStore,
    private readonly places: Places,
    private readonly county: CountyReach,
  ) {}

  @Answers(listAudit)
  async run(request: Request, call: Call): Promise<ReplyOf<typeof listAudit>> {
    await this.county.require(call, 'audit.read');
    const { limit, after } = request;
    const found = await this.audit.page(request, after === undefined ? undefined : placeOf(after), limit + 1);
    const items = await this.named(found.slice(0, limit), call);
    const last = items.at(-1);
    return last && found.length > limit ? { items, next: String(last.seq) } : { items };
  }

  private async named(links: readonly Link<AuditFact>[], call: Call): Promise<AuditEntry[]> {
    const actors = links.flatMap(({ entry }) => entry.actor.accountId ?? []);
    const subjects = links.map(({ entry }) => entry.subject);
    const [people, accounts, units] = await Promise.all([
      this.accounts.names(actors),
      this.accounts.names(subjects),
      this.places.names(subjects, call),
    ]);
    return links.map(({ seq, hash, entry }) => {
      const name = people.get(entry.actor.accountId ?? '');
      const subjectName = accounts.get(entry.subject) ?? units.get(entry.subject);
      const actor = { ...entry.actor, ...(name === undefined ? {} : { name }) };
      return { seq, hash, ...entry, actor, ...(subjectName === undefined ? {} : { subjectName }) };
    });
  }
}

/** A cursor is the number of the last entry shown. */
function placeOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new DomainError('request.invalid', { fields: [{ path: 'after', rule: 'cursor' }] });
}
