import type { Command } from '../build/run.ts';

/** Another generator, with the site that it builds. */
export interface Peer {
  name: string;
  /** @throws PeerMissing */
  version(): Promise<string>;
  /** What builds its site, from the site's folder. */
  command(siteDir: string): Command;
  /** Folders in there: where articles belong, where it publishes, and what it keeps between builds. */
  content: string;
  out: string;
  kept: readonly string[];
}

/** It is not on this machine: the message says what to install. */
export class PeerMissing extends Error {}
