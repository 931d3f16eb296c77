import { Injectable } from '@nestjs/common';

/** Fulfilled once the tree is here: whoever asks before waits, instead of finding a county without townships. */
@Injectable()
export class Arrival {
  private open: () => void = () => undefined;
  readonly done = new Promise<void>((resolve) => (this.open = resolve));

  arrived(): void {
    this.open();
  }
}
