import { Injectable } from '@nestjs/common';
import type { Role } from '@nuanxin/contracts/identity';
import type { Ancestry } from '@nuanxin/contracts/organization';
import type { HeldPost } from '@nuanxin/identity/domain';
import { Clock, Ids } from '@nuanxin/platform/kernel';

/** Makes posts that begin now. */
@Injectable()
export class Appointments {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @param until an instant; the post never ends by itself without it */
  make(role: Role, { id: node, name: nodeName, within }: Ancestry, until?: string): HeldPost {
    const post = { id: this.ids.ulid(), role, node, nodeName, within, since: this.clock.now() };
    return until === undefined ? post : { ...post, until: new Date(until) };
  }
}
