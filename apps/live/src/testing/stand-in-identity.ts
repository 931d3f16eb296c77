import { Controller, Module } from '@nestjs/common';
import { findAccount, ROLES } from '@nuanxin/contracts/identity';
import type { RequestOf, Ulid } from '@nuanxin/contracts/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import type { StandInTree } from '@nuanxin/platform/testing';

export const COUNTY = '01JZ0000000000000000000001';
export const TOWNSHIP = '01JZ0000000000000000000002';
export const OTHER_TOWNSHIP = '01JZ0000000000000000000003';

/** A county with two townships. */
export function plantCounty(tree: StandInTree): void {
  tree.plant({ name: '遂川县', kind: 'county' }, COUNTY);
  tree.plant({ name: '汤湖镇', kind: 'township', below: COUNTY }, TOWNSHIP);
  tree.plant({ name: '左安镇', kind: 'township', below: COUNTY }, OTHER_TOWNSHIP);
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

/** Identity as far as live asks it: the officials of the county. */
@Module({ controllers: [FindAccount] })
export class StandInIdentity {}
