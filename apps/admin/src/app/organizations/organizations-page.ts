import { Component, computed, inject, signal } from '@angular/core';
import { closeNode, listOrganizations, type OrganizationNode } from '@nuanxin/contracts/organization';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { deed, Empty, Failed, Icon, PageHeader, Toasts, Waiting } from '@nuanxin/web/ui';
import { AddOrganization } from './add-organization';
import { flat, treeOf } from './organization-tree';
import { ORGANIZATION_KIND, ORGANIZATIONS } from './organizations.words';
import { RenameOrganization } from './rename-organization';

/** The tree that posts hang on: add below, rename, close what nothing hangs on. */
@Component({
  selector: 'nx-organizations-page',
  imports: [AddOrganization, Empty, Failed, Icon, PageHeader, RenameOrganization, Waiting],
  templateUrl: './organizations-page.html',
  styleUrl: './organizations-page.css',
})
export class OrganizationsPage {
  private readonly toasts = inject(Toasts);
  private readonly closing = deed(closeNode);
  protected readonly t = speak(ORGANIZATIONS);
  protected readonly kindName = speak(ORGANIZATION_KIND);
  protected readonly organizations = read(listOrganizations, () => ({}));
  protected readonly filter = signal('');
  protected readonly adding = signal<OrganizationNode | undefined>(undefined);
  protected readonly renaming = signal<OrganizationNode | undefined>(undefined);

  protected readonly branches = computed(() => {
    const wanted = this.filter().trim();
    const all = flat(treeOf(this.organizations.value()?.items ?? []));
    return wanted ? all.filter(({ node }) => node.name.includes(wanted)) : all;
  });
  protected readonly view = computed(() => {
    const state = this.organizations.state();
    return state === 'ready' && !this.organizations.value()?.items.length ? 'empty' : state;
  });

  protected added({ name }: OrganizationNode): void {
    this.adding.set(undefined);
    this.changed(this.t('added', { name }));
  }

  protected renamed({ name }: OrganizationNode): void {
    this.renaming.set(undefined);
    this.changed(this.t('renamed', { name }));
  }

  protected async close({ id, revision, name }: OrganizationNode): Promise<void> {
    const ask = {
      title: this.t('closeThis', { name }),
      consequences: [this.t('closeWhat')],
      verb: this.t('close'),
      danger: true,
    };
    if (await this.closing.do({ id, revision }, { ask, done: this.t('closed', { name }) }))
      this.organizations.reload();
  }

  private changed(words: string): void {
    this.toasts.say(words);
    this.organizations.reload();
  }
}
