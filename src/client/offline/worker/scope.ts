import type { WorkerSettings } from '../../../lib/offline/worker-settings.ts';

/**
 * What a service worker is given, as far as ours uses it (W3C, Service Workers): the library of types for workers cannot stand beside
 * the one for pages.
 */
export interface LifetimeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface RequestEvent extends LifetimeEvent {
  readonly request: Request;
  /** Of the page that asks; empty for a page that is opened. */
  readonly clientId: string;
  /** Of the page that is opened. */
  readonly resultingClientId: string;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response> | Response): void;
}

export interface MessageToWorker extends LifetimeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { matchAll(options: { type: 'window' }): Promise<readonly unknown[]> };
  /** Written before this script by the build. */
  readonly vankho: WorkerSettings;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifetimeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;

/** Pages that are kept before anybody has read them, from the root of the site; the first stands in for what is not kept. */
export const shellPages = ['ngoai-tuyen/chua-luu/', 'ngoai-tuyen/', 'tim-kiem/'] as const;
