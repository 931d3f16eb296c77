import { Controller } from '@nestjs/common';
import { listOrganizations } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { grantsIn } from '../posts/grants-in';
import { OrganizationStore } from '../store/organization-store';
import { nodeView } from '../views/node-view';

@Controller()
export class ListOrganizations {
  constructor(private readonly organizations: OrganizationStore) {}

  @Answers(listOrganizations)
  async run(
    { after, limit }: RequestOf<typeof listOrganizations>,
    call: Call,
  ): Promise<ReplyOf<typeof listOrganizations>> {
    const reach = grantsIn(call).map(({ node }) => node);
    const { items, ...more } = await this.organizations.page(reach, after, limit);
    return { items: items.map((node) => nodeView(node, reach)), ...more };
  }
}
