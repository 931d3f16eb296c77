import { Component, inject, input, output } from '@angular/core';
import { pictureUrl } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import type { ShelfItem } from './studio-state';
import { STUDIO } from './studio.words';

/** Few pieces left: worth a word on air. */
const FEW = 10;

/** The products in the order of their keys; the one that is spoken of stands out. */
@Component({
  selector: 'nx-studio-shelf',
  templateUrl: './studio-shelf.html',
  styleUrl: './studio-shelf.css',
})
export class StudioShelf {
  protected readonly format = inject(Format);
  protected readonly t = speak(STUDIO);
  protected readonly url = pictureUrl;
  readonly items = input.required<readonly ShelfItem[]>();
  /** Whether this person may put products on air now. */
  readonly enabled = input.required<boolean>();
  /** The broadcast is over: what was left has gone back to the products, so of that nothing is said. */
  readonly over = input(false);
  readonly chosen = output<string>();

  protected few({ left }: ShelfItem): boolean {
    return left > 0 && left <= FEW;
  }
}
