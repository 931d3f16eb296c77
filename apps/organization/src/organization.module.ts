import { Module } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';

@Module({
  imports: [StoreModule.forService('organization')],
  controllers: [],
  providers: [],
})
export class OrganizationModule {}
