import { Controller } from '@nestjs/common';
import {
  formerAddOrganization,
  formerFindAncestry,
  formerListOrganizations,
  formerRemoveOrganization,
  formerRenameOrganization,
} from '@nuanxin/contracts/identity';
import type { ReplyOf, RequestOf, Ulid } from '@nuanxin/contracts/kernel';
import {
  addOrganization,
  type Ancestry,
  closeNode,
  findAncestry,
  listOrganizations,
  type OrganizationNode,
  renameOrganization,
} from '@nuanxin/contracts/organization';
import { type Call, callOf } from '@nuanxin/platform/kernel';
import { Answers, Rpc } from '@nuanxin/platform/messaging';

/** Passes on to organization, with the caller, what older gateways and services still ask of identity. */
@Controller()
export class PassOn {
  constructor(private readonly rpc: Rpc) {}

  @Answers(formerListOrganizations)
  list(
    request: RequestOf<typeof formerListOrganizations>,
    call: Call,
  ): Promise<ReplyOf<typeof listOrganizations>> {
    return this.rpc.ask(listOrganizations, request, call);
  }

  @Answers(formerAddOrganization)
  add(request: RequestOf<typeof formerAddOrganization>, call: Call): Promise<OrganizationNode> {
    return this.rpc.ask(addOrganization, request, call);
  }

  @Answers(formerRenameOrganization)
  rename(request: RequestOf<typeof formerRenameOrganization>, call: Call): Promise<OrganizationNode> {
    return this.rpc.ask(renameOrganization, request, call);
  }

  @Answers(formerRemoveOrganization)
  async remove(request: RequestOf<typeof formerRemoveOrganization>, call: Call): Promise<{ id: Ulid }> {
    const { id } = await this.rpc.ask(closeNode, request, call);
    return { id };
  }

  @Answers(formerFindAncestry)
  ancestry(request: RequestOf<typeof formerFindAncestry>, call: Call): Promise<Ancestry> {
    return this.rpc.ask(findAncestry, request, callOf('identity', call));
  }
}
