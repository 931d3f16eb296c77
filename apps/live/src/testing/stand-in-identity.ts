import { Controller, Module } from '@nestjs/common';
import { findAncestry } from '@nuanxin/contracts/identity';
import { DomainError, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';

export const COUNTY = '01JZ0000000000000000000001';
export const TOWNSHIP = '01JZ0000000000000000000002';
export const OTHER_TOWNSHIP = '01JZ0000000000000000000003';

const TREE: Readonly<Record<Ulid, { name: string; within: Ulid[] }>> = {
  [COUNTY]: { name: '遂川县', within: [COUNTY] },
  [TOWNSHIP]: { name: '汤湖镇', within: [TOWNSHIP, COUNTY] },
  [OTHER_TOWNSHIP]: { name: '左安镇', within: [OTHER_TOWNSHIP, COUNTY] },
};

@Controller()
class FindAncestry {
  @Answers(findAncestry)
  async run({ id }: RequestOf<typeof findAncestry>) {
    const node = TREE[id];
    if (!node) throw new DomainError('record.absent');
    return { id, ...node };
  }
}

/** Identity as far as live asks it: a county with two townships. */
@Module({ controllers: [FindAncestry] })
export class StandInIdentity {}
