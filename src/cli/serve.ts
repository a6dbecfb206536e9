import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './serve/answer.ts';

export interface ServeOptions {
  /** The folder that is served. */
  dir: string;
  /** Path the site lives under, `/` or `/luu-tru/`; missing slashes are added. */
  base?: string;
  host?: string;
  /** 0 lets the system choose. */
  port?: number;
  /** Fails when the port is taken, instead of trying the next ones. */
  strictPort?: boolean;
}

export interface RunningServer {
  /** Where the site's front page is: `http://127.0.0.1:4321/luu-tru/`. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as a plain static host would: folders by their index.html, 404.html for what is not there.
 *
 * @throws when no port is free: `EADDRINUSE`
 */
export async function serveFolder(options: ServeOptions): Promise<RunningServer> {
  const { dir, base = '/', host = '127.0.0.1', port = 4321, strictPort = false } = options;
  const root = `/${base}/`.replace(/\/{2,}/g, '/');
  const server = createServer((request, response) => void answer(request, response, { dir, base: root }));
  const triedPorts = strictPort || port === 0 ? 1 : 50;
  const address = await listenOnFirstFree(server, host, port, triedPorts);
  return { url: `http://${nameOf(host)}:${address.port}${root}`, close: () => close(server) };
}

async function listenOnFirstFree(server: Server, host: string, port: number, tries: number): Promise<AddressInfo> {
  try {
    return await listen(server, host, port);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || tries <= 1) throw error;
    return listenOnFirstFree(server, host, port + 1, tries - 1);
  }
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo); // A string only for pipes.
    });
  });
}

/** Browsers keep connections open for minutes: closing waits for none of them. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** A host that means "every address of this machine" is no address to open. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
