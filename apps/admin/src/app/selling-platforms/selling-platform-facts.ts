import { Component, input } from '@angular/core';
import type { SellingPlatform } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { PLATFORMS } from './selling-platforms.words';

/** A selling platform for whoever may look and not change. */
@Component({
  selector: 'nx-selling-platform-facts',
  template: `
    <dl>
      <dt>{{ t('organization') }}</dt>
      <dd>{{ platform().organization.name }}</dd>
      <dt>{{ t('commission') }}</dt>
      <dd>{{ platform().commissionBasisPoints }}</dd>
      <dt>{{ t('codes') }}</dt>
      <dd>
        @for (code of platform().codes; track code.code) {
          <p>{{ code.code }} · {{ code.productName ?? code.productId }}</p>
        } @empty {
          {{ t('noCodes') }}
        }
      </dd>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 8px 20px;
    }
    dt {
      color: var(--nx-text-quiet);
    }
  `,
})
export class SellingPlatformFacts {
  protected readonly t = speak(PLATFORMS);
  readonly platform = input.required<SellingPlatform>();
}
