import type { Contract, ServiceName } from '@nuanxin/contracts/kernel';
import {
  addOrganization,
  closeNode,
  listOrganizations,
  renameOrganization,
} from '@nuanxin/contracts/organization';

/** Questions of people that a service passes on with the caller, because an older gateway still asks that service. */
export const PASSED_ON: Readonly<Partial<Record<ServiceName, readonly Contract[]>>> = {
  identity: [listOrganizations, addOrganization, renameOrganization, closeNode],
};
