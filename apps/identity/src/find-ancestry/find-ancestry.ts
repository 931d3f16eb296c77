import { Controller } from '@nestjs/common';
import { findAncestry } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { everything } from '@nuanxin/platform/store';
import { OrganizationStore } from '../store/organization-store';

@Controller()
export class FindAncestry {
  constructor(private readonly organizations: OrganizationStore) {}

  @Answers(findAncestry)
  async run({ id }: RequestOf<typeof findAncestry>): Promise<ReplyOf<typeof findAncestry>> {
    const scope = everything('services copy the ancestry into their own records');
    const { name, within } = await this.organizations.read(id, scope);
    return { id, name, within: [...within] };
  }
}
