import { Component, input } from '@angular/core';
import { speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';

/** Grey lines where content will stand; appears only after a moment, so that quick answers do not flicker. */
@Component({
  selector: 'nx-waiting',
  template: `
    <p class="nx-hidden" role="status">{{ t('waiting') }}</p>
    @for (line of widths.slice(0, lines()); track $index) {
      <div class="line" [class]="line" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      padding: 20px;
      animation: appear 0.2s 0.25s both;
    }
    .line {
      height: 16px;
      border-radius: 4px;
      background: var(--nx-line);
      animation: breathe 1.2s infinite alternate;
    }
    .wide {
      width: 90%;
    }
    .middle {
      width: 70%;
    }
    .short {
      width: 45%;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class Waiting {
  protected readonly t = speak(UI);
  protected readonly widths = ['wide', 'middle', 'wide', 'short', 'middle', 'wide', 'short', 'middle'];
  readonly lines = input(5);
}
