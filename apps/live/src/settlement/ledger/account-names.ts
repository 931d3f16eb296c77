import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { SettledSupplier } from '@nuanxin/contracts/live';
import { PlatformStore } from '../../store/platform-store';

/** As many as one read of platforms gives. */
const AT_ONCE = 200;

type NameOf = (account: string) => { readonly name?: string };

/** Whom accounts belong to: `receivable:<platform>`, `payable:<supplier>`; the others speak for themselves. */
@Injectable()
export class AccountNames {
  constructor(private readonly platforms: PlatformStore) {}

  async of(
    entries: readonly {
      readonly supplier: SettledSupplier;
      readonly lines: readonly { readonly account: string }[];
    }[],
  ): Promise<NameOf> {
    const names = new Map<Ulid, string>(entries.map(({ supplier }) => [supplier.id, supplier.name]));
    const accounts = entries.flatMap(({ lines }) => lines.map(({ account }) => account));
    const ids = [...new Set(accounts.filter((account) => account.startsWith('receivable:')).map(ownerOf))];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const [id, name] of await this.platforms.names(ids.slice(at, at + AT_ONCE))) names.set(id, name);
    return (account) => {
      const name = names.get(ownerOf(account));
      return name === undefined ? {} : { name };
    };
  }
}

function ownerOf(account: string): string {
  return account.slice(account.indexOf(':') + 1);
}
