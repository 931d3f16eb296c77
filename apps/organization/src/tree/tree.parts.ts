import type { Parts } from '../parts';
import { Arrival } from '../store/arrival';
import { ArrivalStore } from '../store/arrival-store';
import { NodeStore } from '../store/node-store';
import { Tree } from '../store/tree';
import { AddOrganization } from './add-organization/add-organization';
import { CloseOrganization } from './close-organization/close-organization';
import { FindAncestry } from './find-ancestry/find-ancestry';
import { FindNodeNames } from './find-ancestry/find-node-names';
import { FoundCounty } from './found-county/found-county';
import { ListOrganizations } from './list-organizations/list-organizations';
import { RenameOrganization } from './rename-organization/rename-organization';
import { FollowFormerTree } from './take-over/follow-former-tree';
import { TakeOver } from './take-over/take-over';

/** The tree of organizations. */
export const tree: Parts = {
  controllers: [
    ListOrganizations,
    AddOrganization,
    RenameOrganization,
    CloseOrganization,
    FindAncestry,
    FindNodeNames,
    FoundCounty,
    FollowFormerTree,
  ],
  providers: [NodeStore, ArrivalStore, Arrival, Tree, TakeOver],
};
