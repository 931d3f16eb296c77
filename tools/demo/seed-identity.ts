import {
  type Account,
  changePassword,
  completeBootstrap,
  listAccounts,
  openAccount,
  resetPassword,
} from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { addOrganization, listOrganizations, type OrganizationKind } from '@nuanxin/contracts/organization';
import type { Ids } from '@nuanxin/platform/kernel';
import { Api } from './api';
import { ADMINISTRATOR, COUNTY, type DemoPerson, PEOPLE, UNITS } from './demo-county';
import type { Logins } from './logins';

export interface DemoCounty {
  readonly county: Ulid;
  /** Units by name. */
  readonly units: ReadonlyMap<string, Ulid>;
}

/** Fills the tree and opens the accounts; what is there already is left as it is. */
export class SeedIdentity {
  constructor(
    private readonly url: string,
    private readonly logins: Logins,
    private readonly ids: Ids,
  ) {}

  async setUp(token: string): Promise<void> {
    const { login, name } = ADMINISTRATOR;
    const request = {
      requestId: this.ids.ulid(),
      token,
      county: COUNTY,
      name,
      login,
      password: this.password(login),
    };
    await new Api(this.url).ask(completeBootstrap, request);
  }

  async run(): Promise<DemoCounty> {
    const administrator = new Api(this.url);
    await administrator.signIn(ADMINISTRATOR.login, this.password(ADMINISTRATOR.login));
    const demo = await this.grow(administrator);
    const { items } = await administrator.ask(listAccounts, { limit: 200 });
    for (const person of PEOPLE) {
      const known = items.find(({ login }) => login === person.login);
      const node = person.unit ? demo.units.get(person.unit) : demo.county;
      if (!node) throw new Error(`${person.login} belongs to ${person.unit}, which is not in the tree`);
      if (!known || known.mustChangePassword) await this.welcome(administrator, person, node, known);
    }
    return demo;
  }

  private async grow(administrator: Api): Promise<DemoCounty> {
    const { items } = await administrator.ask(listOrganizations, {});
    const county = items.find(({ kind }) => kind === 'county');
    if (county?.name !== COUNTY) throw new Error('the platform holds another county than that of the demo');
    const units = new Map(items.map(({ name, id }) => [name, id]));
    for (const [kind, names] of Object.entries(UNITS) as [OrganizationKind, readonly string[]][]) {
      for (const name of names.filter((each) => !units.has(each))) {
        const request = { requestId: this.ids.ulid(), name, kind, parent: county.id };
        units.set(name, (await administrator.ask(addOrganization, request)).id);
      }
    }
    return { county: county.id, units };
  }

  /** Opens the account, or finishes one that an earlier run only opened, and signs in once to set the demo's password. */
  private async welcome(administrator: Api, { login, name, role }: DemoPerson, node: Ulid, known?: Account) {
    const requestId = this.ids.ulid();
    const { password } = known
      ? await administrator.ask(resetPassword, { requestId, id: known.id, revision: known.revision })
      : await administrator.ask(openAccount, { requestId, login, name, role, node });
    const own = new Api(this.url);
    await own.signIn(login, password);
    const change = { requestId: this.ids.ulid(), current: password, next: this.password(login) };
    await own.ask(changePassword, change);
  }

  private password(login: string): string {
    const password = this.logins.get(login);
    if (password === undefined) throw new Error(`the logins file knows no ${login}`);
    return password;
  }
}
