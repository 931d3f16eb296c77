import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, reach } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { BootstrapStore } from '../store/bootstrap-store';

/** For what is kept for the county as a whole: a permission at one of its units does not reach it. */
@Injectable()
export class CountyReach {
  constructor(private readonly bootstrap: BootstrapStore) {}

  /** @throws DomainError `access.denied` */
  async require(call: Call, permission: Permission): Promise<void> {
    const setUp = await this.bootstrap.read();
    if (!setUp || !reach(call.caller, permission).includes(setUp.county))
      throw new DomainError('access.denied');
  }
}
