import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, reach, type Ulid } from '@nuanxin/contracts/kernel';
import { findAncestry } from '@nuanxin/contracts/organization';
import { type Call, callOf } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';

export interface Belonging {
  readonly organization: { readonly id: Ulid; readonly name: string };
  /** The node and all above it, nearest first. */
  readonly within: readonly Ulid[];
}

/** Asks organization where a new record belongs. */
@Injectable()
export class Organizations {
  constructor(private readonly rpc: Rpc) {}

  /** @throws DomainError `record.absent` when the node does not exist, is closed, or lies beyond the caller's reach. */
  async belonging(id: Ulid, permission: Permission, call: Call): Promise<Belonging> {
    const { name, within, open } = await this.rpc.ask(findAncestry, { id }, callOf('live', call));
    const nodes = reach(call.caller, permission);
    if (!open || !within.some((node) => nodes.includes(node))) throw new DomainError('record.absent');
    return { organization: { id, name }, within };
  }
}
