import { Component, computed, input } from '@angular/core';
import { Icon, type IconName } from '../basics/icon';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

const ICON: Record<Tone, IconName> = { info: 'info', good: 'check', warn: 'warn', bad: 'warn' };

/** A boxed remark; its colour never says anything that its words do not. */
@Component({
  selector: 'nx-note',
  imports: [Icon],
  template: `<div class="nx-note" [class]="'nx-note--' + tone()">
    <nx-icon [name]="icon()" />
    <div><ng-content /></div>
  </div>`,
})
export class Note {
  readonly tone = input<Tone>('info');
  protected readonly icon = computed(() => ICON[this.tone()]);
}
