import { Controller, Injectable, Module } from '@nestjs/common';
import { DomainError, type RequestOf, type Ulid } from '@nuanxin/contracts/kernel';
import {
  type Ancestry,
  findAncestry,
  findNodeNames,
  foundCounty,
  type OrganizationKind,
} from '@nuanxin/contracts/organization';
import { Answers } from '@nuanxin/platform/messaging';
import { someId } from './callers';

interface Planted {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** The node it hangs on. */
  readonly below?: Ulid;
}

/** The tree that the stand-in for organization answers from; specs plant it. */
@Injectable()
export class StandInTree {
  private readonly nodes = new Map<Ulid, Ancestry>();

  plant({ name, kind, below }: Planted, id: Ulid = someId()): Ancestry {
    const above = below === undefined ? [] : this.find(below).within;
    const node = { id, name, kind, within: [id, ...above], open: true };
    this.nodes.set(id, node);
    return node;
  }

  close(id: Ulid): void {
    this.nodes.set(id, { ...this.find(id), open: false });
  }

  /** @throws DomainError `record.absent` */
  find(id: Ulid): Ancestry {
    const node = this.nodes.get(id);
    if (!node) throw new DomainError('record.absent');
    return node;
  }

  all(): readonly Ancestry[] {
    return [...this.nodes.values()];
  }

  root(): Ancestry | undefined {
    return this.all().find(({ within }) => within.length === 1);
  }
}

@Controller()
class FindAncestry {
  constructor(private readonly tree: StandInTree) {}

  @Answers(findAncestry)
  async run({ id }: RequestOf<typeof findAncestry>): Promise<Ancestry> {
    return this.tree.find(id);
  }
}

@Controller()
class FindNodeNames {
  constructor(private readonly tree: StandInTree) {}

  @Answers(findNodeNames)
  async run({ ids }: RequestOf<typeof findNodeNames>) {
    return { items: this.tree.all().filter(({ id }) => ids.includes(id)) };
  }
}

@Controller()
class FoundCounty {
  constructor(private readonly tree: StandInTree) {}

  @Answers(foundCounty)
  async run({ id, name }: RequestOf<typeof foundCounty>): Promise<Ancestry> {
    return this.tree.root() ?? this.tree.plant({ name, kind: 'county' }, id);
  }
}

/** Organization as far as others ask it. */
@Module({ controllers: [FindAncestry, FindNodeNames, FoundCounty], providers: [StandInTree] })
export class StandInOrganization {}
