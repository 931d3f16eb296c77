import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { listOrganizations } from '@nuanxin/contracts/organization';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { Tree } from '../../store/tree';
import { nodeView } from '../../views/node-view';

@Controller()
export class ListOrganizations {
  constructor(private readonly tree: Tree) {}

  @Answers(listOrganizations)
  async run(
    { kind, after, limit }: RequestOf<typeof listOrganizations>,
    { caller }: Call,
  ): Promise<ReplyOf<typeof listOrganizations>> {
    const reach = caller.kind === 'official' ? caller.grants.map(({ node }) => node) : [];
    const { items, ...more } = await this.tree.page(reach, kind, after, limit);
    return { items: items.map((node) => nodeView(node, reach)), ...more };
  }
}
