import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { findNodeNames } from '@nuanxin/contracts/organization';
import { Answers } from '@nuanxin/platform/messaging';
import { Tree } from '../../store/tree';

@Controller()
export class FindNodeNames {
  constructor(private readonly tree: Tree) {}

  @Answers(findNodeNames)
  async run({ ids }: RequestOf<typeof findNodeNames>): Promise<ReplyOf<typeof findNodeNames>> {
    return { items: await this.tree.names(ids) };
  }
}
