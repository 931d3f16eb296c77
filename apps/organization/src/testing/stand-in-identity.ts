import { Controller, Injectable, Module } from '@nestjs/common';
import { exportOrganizations, type FormerNode } from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';

/** The tree that identity has kept until now, parents first; specs write it. */
@Injectable()
export class FormerTree {
  readonly nodes: FormerNode[] = [];
}

@Controller()
class ExportOrganizations {
  constructor(private readonly former: FormerTree) {}

  @Answers(exportOrganizations)
  async run({
    after = '0',
    limit,
  }: RequestOf<typeof exportOrganizations>): Promise<ReplyOf<typeof exportOrganizations>> {
    const end = Number(after) + limit;
    const items = this.former.nodes.slice(Number(after), end);
    return end < this.former.nodes.length ? { items, next: String(end) } : { items };
  }
}

/** Identity as far as organization asks it. */
@Module({ controllers: [ExportOrganizations], providers: [FormerTree] })
export class StandInIdentity {}
