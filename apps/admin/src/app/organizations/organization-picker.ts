import { Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { listOrganizations } from '@nuanxin/contracts/identity';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, Field } from '@nuanxin/web/ui';
import type { NzTreeNodeOptions } from 'ng-zorro-antd/core/tree';
import { NzTreeSelectModule } from 'ng-zorro-antd/tree-select';
import { type Branch, treeOf } from './organization-tree';
import { ORGANIZATIONS } from './organizations.words';

/** One node of the organization tree that the person reaches; when there is only one, it is chosen already. */
@Component({
  selector: 'nx-organization-picker',
  imports: [Failed, FormsModule, NzTreeSelectModule],
  template: `
    @if (organizations.state() === 'failed') {
      <nx-failed [problem]="organizations.problem()" (again)="organizations.reload()" />
    }
    <nz-tree-select
      nzShowSearch
      nzDefaultExpandAll
      [nzId]="field.id"
      [nzNodes]="nodes()"
      [nzPlaceHolder]="t('choose')"
      [nzAllowClear]="false"
      [nzDisabled]="disabled()"
      [nzStatus]="field.fault() ? 'error' : ''"
      [ngModel]="value() || null"
      (ngModelChange)="value.set($event ?? '')"
    />
  `,
  styles: `
    nz-tree-select {
      width: 100%;
    }
  `,
})
export class OrganizationPicker implements FormValueControl<string> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field);
  protected readonly t = speak(ORGANIZATIONS);
  protected readonly organizations = read(listOrganizations, () => ({}));
  readonly value = model.required<string>();
  readonly disabled = input(false);
  protected readonly nodes = computed(() => treeOf(this.organizations.value()?.items ?? []).map(option));

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}

function option({ node, below }: Branch): NzTreeNodeOptions {
  return { key: node.id, title: node.name, isLeaf: below.length === 0, children: below.map(option) };
}
