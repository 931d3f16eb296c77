import { inject, Service } from '@angular/core';
import { listAccounts } from '@nuanxin/contracts/identity';
import { listBroadcasts, listProducts } from '@nuanxin/contracts/live';
import { Api, Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import type { IconName } from '@nuanxin/web/ui';
import { sectionsFor } from '../sections';
import { SHELL } from './shell.words';

export interface Found {
  readonly kind: string;
  readonly icon: IconName;
  readonly title: string;
  readonly hint: string;
  readonly link: string;
}

/** Looks for a text among all that exists and the person may see. */
@Service()
export class FindEverything {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly format = inject(Format);
  private readonly t = speak(SHELL);

  sections(text: string): Found[] {
    const wanted = text.trim().toLowerCase();
    return sectionsFor(this.session.permissions())
      .filter(({ label }) => `${label.zh} ${label.en}`.toLowerCase().includes(wanted))
      .map(({ icon, label, path }) => {
        return { kind: this.t('section'), icon, title: this.language.of(label), hint: '', link: `/${path}` };
      });
  }

  /** What the services know; `complete` is false when one of them did not answer. */
  async records(text: string): Promise<{ found: Found[]; complete: boolean }> {
    const search = text.trim().slice(0, 40);
    const asked = [
      ...(this.session.may('broadcast.read') ? [this.broadcasts(search)] : []),
      ...(this.session.may('product.read') ? [this.products(search)] : []),
      ...(this.session.may('account.read') ? [this.accounts(search)] : []),
    ];
    const answers = await Promise.allSettled(asked);
    return {
      found: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      complete: answers.every(({ status }) => status === 'fulfilled'),
    };
  }

  private async broadcasts(search: string): Promise<Found[]> {
    const { items } = await this.api.ask(listBroadcasts, { search, limit: 6 });
    return items.map(({ id, title, startsAt }) => {
      const hint = this.format.date(startsAt);
      return { kind: this.t('broadcast'), icon: 'live', title, hint, link: `/broadcasts/${id}` };
    });
  }

  private async products(search: string): Promise<Found[]> {
    const { items } = await this.api.ask(listProducts, { search, limit: 6 });
    return items.map(({ id, name, unit, supplier }) => {
      const hint = `${unit} · ${supplier.name}`;
      return { kind: this.t('productKind'), icon: 'box', title: name, hint, link: `/products/${id}` };
    });
  }

  private async accounts(search: string): Promise<Found[]> {
    const { items } = await this.api.ask(listAccounts, { search, limit: 6 });
    return items.map(({ id, name, login }) => {
      return { kind: this.t('account'), icon: 'user', title: name, hint: login, link: `/accounts/${id}` };
    });
  }
}
