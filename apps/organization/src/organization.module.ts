import { Module } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';
import type { Parts } from './parts';
import { Facts } from './store/facts';
import { tree } from './tree/tree.parts';

const CAPABILITIES: readonly Parts[] = [tree];

/** The organization, capability by capability; each folder names its parts. */
@Module({
  imports: [StoreModule.forService('organization')],
  controllers: CAPABILITIES.flatMap(({ controllers }) => [...controllers]),
  providers: [...CAPABILITIES.flatMap(({ providers }) => providers), Facts],
})
export class OrganizationModule {}
