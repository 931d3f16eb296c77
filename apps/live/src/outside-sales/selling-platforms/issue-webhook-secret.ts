import { Controller } from '@nestjs/common';
import { DomainError, type ReplyOf, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { issueWebhookSecret, webhookSecretIssued } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { Facts } from '../../store/facts';
import { PlatformStore } from '../../store/platform-store';
import { WebhookSecrets } from '../receive-sales/webhook-secrets';
import { platformFact } from './platform-fact';

@Controller()
export class IssueWebhookSecret {
  constructor(
    private readonly platforms: PlatformStore,
    private readonly secrets: WebhookSecrets,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(issueWebhookSecret)
  async run(
    request: RequestOf<typeof issueWebhookSecret>,
    call: Call,
  ): Promise<ReplyOf<typeof issueWebhookSecret>> {
    const { requestId, id, revision } = request;
    const secret = this.secrets.make(id, requestId, accountOf(call));
    const scope = scopeFilter(call, 'sale.import');
    const issued = await this.platforms.change(id, scope, { requestId, revision, body: request }, (state) => {
      if (state.retired) throw new DomainError('live.platform-retired');
      const webhook = { secret: this.secrets.seal(id, secret), issuedAt: this.clock.now() };
      const event = this.facts.entry(webhookSecretIssued, id, platformFact(state), call);
      return { next: { ...state, keyId: requestId, webhook }, events: [event] };
    });
    // A repetition of a request whose secret has been replaced since shows nothing.
    if (issued.keyId !== requestId) throw new DomainError('record.stale');
    return { keyId: requestId, secret, revision: issued.revision };
  }
}

function accountOf({ caller }: Call): Ulid {
  if (caller.kind !== 'official') throw new DomainError('access.denied');
  return caller.accountId;
}
