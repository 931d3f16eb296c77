import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, Ulid } from '@nuanxin/contracts/kernel';
import { type Ancestry, findAncestry, findNodeNames } from '@nuanxin/contracts/organization';
import { covers } from '@nuanxin/identity/domain';
import { type Call, callOf, Log } from '@nuanxin/platform/kernel';
import { Rpc } from '@nuanxin/platform/messaging';
import { grantsIn } from './grants-in';

/** Asks organization about the nodes at which posts are held. */
@Injectable()
export class Places {
  constructor(
    private readonly rpc: Rpc,
    private readonly log: Log,
  ) {}

  /** @throws DomainError `record.absent` when there is no such open node within the caller's reach. */
  async find(id: Ulid, permission: Permission, call: Call): Promise<Ancestry> {
    const place = await this.rpc.ask(findAncestry, { id }, callOf('identity', call));
    if (!place.open || !covers(grantsIn(call), permission, place.within))
      throw new DomainError('record.absent');
    return place;
  }

  /** What nodes are called now; nothing is known of them while organization is away. */
  async names(ids: readonly Ulid[], call: Call): Promise<Map<Ulid, string>> {
    // Not every subject of an event is a record with an id.
    const asked = { ids: [...new Set(ids)].filter((id) => Ulid.safeParse(id).success) };
    try {
      const { items } = await this.rpc.ask(findNodeNames, asked, callOf('identity', call));
      return new Map(items.map(({ id, name }) => [id, name]));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'service.unavailable') throw error;
      this.log.warn('places.nameless', { reason: String(error) });
      return new Map();
    }
  }
}
