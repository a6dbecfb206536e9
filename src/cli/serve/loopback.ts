import type { IncomingMessage } from 'node:http';

/**
 * Whether a request that came to a loopback address was sent to a name of this machine. A page of elsewhere can have its own name lead
 * to 127.0.0.1, and would then read what is served here as if it were its own (DNS rebinding). A server that listens to the
 * network answers to any name.
 */
export function isForThisMachine({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  if (!isLoopbackAddress(socket.localAddress ?? '') || headers.host === undefined) return true;
  const name = headers.host.replace(/:\d*$/, '').toLowerCase();
  return /^(?:.+\.)?localhost\.?$/.test(name) || isLoopbackAddress(name.replace(/^\[(.*)\]$/, '$1'));
}

/** `127.0.0.1`, `::1`, and the first as IPv6 spells it. */
function isLoopbackAddress(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
}
