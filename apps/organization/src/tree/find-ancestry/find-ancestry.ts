import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Ancestry, findAncestry } from '@nuanxin/contracts/organization';
import { Answers } from '@nuanxin/platform/messaging';
import { Tree } from '../../store/tree';

@Controller()
export class FindAncestry {
  constructor(private readonly tree: Tree) {}

  @Answers(findAncestry)
  run({ id }: RequestOf<typeof findAncestry>): Promise<Ancestry> {
    return this.tree.ancestry(id);
  }
}
