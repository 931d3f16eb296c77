import { Injectable } from '@nestjs/common';
import { findAccount } from '@nuanxin/contracts/identity';
import type { ReplyOf, Ulid } from '@nuanxin/contracts/kernel';
import { type Call, callOf } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';

/** Asks identity who somebody is and what their posts grant at this moment. */
@Injectable()
export class People {
  constructor(private readonly rpc: Rpc) {}

  /** @throws DomainError `record.absent` */
  find(id: Ulid, call: Call): Promise<ReplyOf<typeof findAccount>> {
    return this.rpc.ask(findAccount, { id }, callOf('live', call));
  }
}
