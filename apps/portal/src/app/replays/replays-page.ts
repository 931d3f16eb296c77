import { Component } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { ReplayList } from './replay-list';
import { REPLAYS } from './replays.words';

/** All broadcasts to watch again. */
@Component({
  selector: 'nx-replays-page',
  imports: [ReplayList],
  template: `
    <div class="page">
      <h1>{{ t('heading') }}</h1>
      <nx-replay-list />
    </div>
  `,
})
export class ReplaysPage {
  protected readonly t = speak(REPLAYS);
}
