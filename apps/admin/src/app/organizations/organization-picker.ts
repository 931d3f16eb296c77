import { Component, computed, effect, ElementRef, inject, input, model } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { FormValueControl } from '@angular/forms/signals';
import { listOrganizations } from '@nuanxin/contracts/organization';
import { read } from '@nuanxin/web/data-access';
import { speak } from '@nuanxin/web/i18n';
import { Failed, Field } from '@nuanxin/web/ui';
import { NzSelectModule } from 'ng-zorro-antd/select';
import { ReachableOptions } from '../reachable-options';
import { flat, treeOf } from './organization-tree';
import { ORGANIZATIONS } from './organizations.words';

/**
 * One node of the organization tree that the person reaches, indented as it hangs; when there is only one, it is chosen
 * already. A flat list and not NG-ZORRO's tree select: that one has an input without a name and an inline style.
 */
@Component({
  selector: 'nx-organization-picker',
  imports: [Failed, FormsModule, NzSelectModule, ReachableOptions],
  template: `
    @if (organizations.state() === 'failed') {
      <nx-failed [problem]="organizations.problem()" (again)="organizations.reload()" />
    }
    <nz-select
      nzShowSearch
      [nzId]="field.id"
      [nzPlaceHolder]="t('choose')"
      [nzLoading]="organizations.loading()"
      [nzNotFoundContent]="t('noneFound')"
      [nzDisabled]="disabled()"
      [nzStatus]="field.fault() ? 'error' : ''"
      [ngModel]="value() || null"
      (ngModelChange)="value.set($event ?? '')"
    >
      @for (branch of branches(); track branch.node.id) {
        <nz-option nzCustomContent [nzValue]="branch.node.id" [nzLabel]="branch.node.name">
          <span [class]="'depth-' + (branch.depth > 4 ? 4 : branch.depth)">{{ branch.node.name }}</span>
        </nz-option>
      }
    </nz-select>
  `,
  styles: `
    .depth-1 {
      padding-inline-start: 18px;
    }
    .depth-2 {
      padding-inline-start: 36px;
    }
    .depth-3 {
      padding-inline-start: 54px;
    }
    .depth-4 {
      padding-inline-start: 72px;
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
  protected readonly branches = computed(() => flat(treeOf(this.organizations.value()?.items ?? [])));

  constructor() {
    effect(() => {
      const [only, other] = this.branches();
      if (only && !other && !this.value()) this.value.set(only.node.id);
    });
  }

  focus(): void {
    this.host.querySelector('input')?.focus();
  }
}
