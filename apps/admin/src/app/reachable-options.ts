import { Directive, DOCUMENT, inject } from '@angular/core';

/** Lets the keyboard scroll the options of an open NG-ZORRO select, whose list it leaves out of the focus order. */
@Directive({ selector: 'nz-select', host: { '(click)': 'reach()', '(keydown)': 'reach()' } })
export class ReachableOptions {
  private readonly document = inject(DOCUMENT);

  protected reach(): void {
    const list = () => this.document.querySelector('.ant-select-dropdown cdk-virtual-scroll-viewport');
    setTimeout(() => list()?.setAttribute('tabindex', '0'));
  }
}
