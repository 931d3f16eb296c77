import { Controller, Module } from '@nestjs/common';
import { findAccount, findAncestry, ROLES } from '@nuanxin/contracts/identity';
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

/** Accounts whose posts have ended; everybody else is an official of the county. */
export const WITHOUT_POSTS = new Set<Ulid>();

@Controller()
class FindAccount {
  @Answers(findAccount)
  async run({ id }: RequestOf<typeof findAccount>) {
    const role = 'county-official';
    const grants = [{ node: COUNTY, role, permissions: [...ROLES[role].grants] }];
    return { id, name: '梁小满', grants: WITHOUT_POSTS.has(id) ? [] : grants };
  }
}

/** Identity as far as live asks it: a county with two townships, and the officials of it. */
@Module({ controllers: [FindAncestry, FindAccount] })
export class StandInIdentity {}
