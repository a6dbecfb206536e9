import { serveFolder } from './serve.ts';

/**
 * Serves a folder, prints its address and goes on until Ctrl+C or a signal to end.
 *
 * @param port the one the user asked for; without it the first free one from 4321
 */
export async function serveUntilStopped(options: {
  dir: string;
  base: string;
  port: number | undefined;
}): Promise<void> {
  const { dir, base, port } = options;
  const server = await serveFolder({ dir, base, ...(port === undefined ? {} : { port, strictPort: true }) });
  process.stdout.write(`Trang đang mở tại ${server.url} (Ctrl+C để dừng)\n`);
  await stopSignal();
  await server.close();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}
