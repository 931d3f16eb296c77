import { Injectable } from '@nestjs/common';
import { rightsChanged } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Ticks } from '@nuanxin/platform/messaging';

/** Tells every gateway to forget what it knows of an account, or of one of its sessions. */
@Injectable()
export class RightsNotice {
  constructor(private readonly ticks: Ticks) {}

  tell(accountId: Ulid, sessionId?: Ulid): void {
    this.ticks.publish(rightsChanged, 'all', sessionId ? { accountId, sessionId } : { accountId });
  }
}
