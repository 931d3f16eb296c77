import { Controller } from '@nestjs/common';
import { exportOrganizations } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { FormerTreeStore } from '../store/former-tree-store';

@Controller()
export class ExportOrganizations {
  constructor(private readonly nodes: FormerTreeStore) {}

  @Answers(exportOrganizations)
  async run({
    after,
    limit,
  }: RequestOf<typeof exportOrganizations>): Promise<ReplyOf<typeof exportOrganizations>> {
    const { items, ...more } = await this.nodes.page(after, limit);
    return {
      items: items.map(({ _id, name, kind, parent, removed, createdAt, revision }) => ({
        id: _id,
        name,
        kind,
        removed,
        addedAt: createdAt.toISOString(),
        revision,
        ...(parent ? { parent } : {}),
      })),
      ...more,
    };
  }
}
