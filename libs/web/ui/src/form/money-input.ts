import { Component, ElementRef, model, viewChild } from '@angular/core';
import { type FormValueControl, transformedValue } from '@angular/forms/signals';
import type { Fen } from '@nuanxin/contracts/kernel';
import { speak } from '@nuanxin/web/i18n';
import { UI } from '../ui.words';
import { Control } from './control';

/** An amount typed in yuan and kept in fen; full-width digits, spaces and thousands commas are understood. */
@Component({
  selector: 'nx-money-input',
  imports: [Control],
  template: `
    <input
      #box
      nxControl
      class="nx-input"
      inputmode="decimal"
      autocomplete="off"
      [value]="raw()"
      (input)="raw.set(box.value)"
      (blur)="touched.set(true)"
    /><span class="nx-quiet">{{ t('yuan') }}</span>
  `,
  styles: `
    :host {
      display: flex;
      gap: 8px;
      align-items: center;
      white-space: nowrap;
    }
  `,
})
export class MoneyInput implements FormValueControl<Fen | null> {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly t = speak(UI);
  readonly value = model.required<Fen | null>();
  readonly touched = model(false);

  protected readonly raw = transformedValue(this.value, {
    parse: (text: string) =>
      fenOf(text) ?? { value: null, error: { kind: 'money', message: this.t('moneyShape') } },
    format: (fen) => (fen === null ? '' : yuanOf(fen)),
  });

  focus(): void {
    this.box().nativeElement.focus();
  }
}

/** `１，２３４.5` → 123450 fen; `undefined` for what is no amount. */
export function fenOf(text: string): { value: Fen | null } | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,¥]/g, '');
  if (plain === '') return { value: null };
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return undefined;
  return { value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) };
}

function yuanOf(fen: Fen): string {
  const cents = fen % 100;
  return `${Math.trunc(fen / 100)}${cents ? `.${String(cents).padStart(2, '0')}` : ''}`;
}
