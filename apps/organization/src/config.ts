import { configuration, type Settings } from '@nuanxin/platform/config';

export const organizationConfig = configuration('organization', {});
export type OrganizationSettings = Settings<typeof organizationConfig>;
