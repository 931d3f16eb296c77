import { Injectable } from '@nestjs/common';
import { DomainError, type Permission, reach } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { OrganizationStore } from '../store/organization-store';

/** For what is kept for the county as a whole: a permission at one of its units does not reach it. */
@Injectable()
export class CountyReach {
  constructor(private readonly organizations: OrganizationStore) {}

  /** @throws DomainError `access.denied` */
  async require(call: Call, permission: Permission): Promise<void> {
    const county = await this.organizations.root();
    if (!county || !reach(call.caller, permission).includes(county._id))
      throw new DomainError('access.denied');
  }
}
