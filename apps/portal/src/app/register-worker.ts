interface PolicyMaker {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

const WORKER = '/worker.js';

/** Lets the portal open without a network. A browser that cannot do it loses nothing else. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = window as unknown as { trustedTypes?: PolicyMaker };
  const policy = trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url !== WORKER) throw new TypeError(`${url} is not a script of the portal`);
      return url;
    },
  });
  try {
    await navigator.serviceWorker.register((policy?.createScriptURL(WORKER) ?? WORKER) as string);
  } catch (error) {
    console.warn('The portal will not open without a network:', error);
  }
}
