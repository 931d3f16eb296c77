import { DOCUMENT, inject, Service, signal } from '@angular/core';

/** Whether the browser believes it is connected; a request that got no answer counts as a doubt for some seconds. */
@Service()
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly connected = signal(this.window?.navigator.onLine ?? true);
  private doubt: ReturnType<typeof setTimeout> | undefined;

  readonly online = this.connected.asReadonly();

  constructor() {
    this.window?.addEventListener('online', () => this.connected.set(true));
    this.window?.addEventListener('offline', () => this.connected.set(false));
  }

  missed(): void {
    this.connected.set(false);
    clearTimeout(this.doubt);
    this.doubt = setTimeout(() => this.connected.set(this.window?.navigator.onLine ?? true), 4000);
  }
}
