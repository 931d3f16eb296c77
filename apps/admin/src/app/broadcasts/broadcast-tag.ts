import { Component, input } from '@angular/core';
import type { BroadcastState } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { BROADCAST_STATE } from './broadcast.words';

const TONE: Record<BroadcastState, string> = {
  planned: 'warn',
  ready: 'info',
  'on-air': 'good',
  interrupted: 'bad',
  ended: 'plain',
  cancelled: 'plain',
};

@Component({
  selector: 'nx-broadcast-tag',
  template: `<span class="nx-tag" [class]="'nx-tag--' + tone[state()]">{{ t(state()) }}</span>`,
})
export class BroadcastTag {
  protected readonly t = speak(BROADCAST_STATE);
  protected readonly tone = TONE;
  readonly state = input.required<BroadcastState>();
}
