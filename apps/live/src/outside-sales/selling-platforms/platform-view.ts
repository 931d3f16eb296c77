import { Injectable } from '@nestjs/common';
import type { SellingPlatform } from '@nuanxin/contracts/live';
import { everything } from '@nuanxin/platform/store';
import type { PlatformRecord } from '../../store/platform-store';
import { ProductStore } from '../../store/product-store';

const NAMES = everything('who mapped a code could see the product that it names');
/** As many as one read of products gives. */
const AT_ONCE = 200;

/** Selling platforms as the console sees them; their secrets stay here. */
@Injectable()
export class PlatformView {
  constructor(private readonly products: ProductStore) {}

  /** With the names of the products behind the codes. */
  async whole(record: PlatformRecord): Promise<SellingPlatform> {
    const names = await this.namesOf([...new Set(record.codes.map(({ productId }) => productId))]);
    const codes = record.codes.map(({ code, productId }) => {
      const productName = names.get(productId);
      return { code, productId, ...(productName === undefined ? {} : { productName }) };
    });
    return { ...this.brief(record), codes };
  }

  brief({ _id, organization, name, commissionBasisPoints, ...record }: PlatformRecord): SellingPlatform {
    const { columns, codes, keyId, webhook, retired, revision } = record;
    const issued = webhook && keyId ? { keyId, issuedAt: webhook.issuedAt.toISOString() } : {};
    return {
      id: _id,
      organization,
      name,
      commissionBasisPoints,
      columns,
      codes: codes.map(({ code, productId }) => ({ code, productId })),
      webhook: issued,
      retired,
      revision,
    };
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (let at = 0; at < ids.length; at += AT_ONCE)
      for (const [id, { name }] of await this.products.several(ids.slice(at, at + AT_ONCE), NAMES))
        names.set(id, name);
    return names;
  }
}
