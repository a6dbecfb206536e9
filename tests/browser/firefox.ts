/**
 * Drives an installed Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/): Playwright drives only its own build of it,
 * and geckodriver would be one more program to have.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const candidates = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Where Firefox is installed; undefined where it is not. */
export function findFirefox(): string | undefined {
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** A tab of Firefox. */
export interface FirefoxTab {
  /** Console errors and warnings, exceptions, requests that failed. */
  troubles: string[];
  open(url: string): Promise<void>;
  /** The value of an expression, awaited in the page; what it returns must be plain data. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Asks again and again until an expression is true, for twenty seconds at most. */
  until(expression: string): Promise<void>;
  /** A picture of the window, PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

type Send = (method: string, params: object) => Promise<Record<string, never>>;

/** Starts Firefox without a window and opens a tab. */
export async function openFirefox(program: string, [width, height]: [number, number]): Promise<FirefoxTab> {
  const profile = await mkdtemp(join(tmpdir(), 'vankho firefox '));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const child = spawn(program, args, { env: { ...process.env, HOME: profile }, stdio: ['ignore', 'ignore', 'pipe'] });
  const troubles: string[] = [];
  const { send, disconnect } = await connect(`${await addressOf(child)}/session`, troubles);
  await send('session.new', { capabilities: {} });
  const events = ['log.entryAdded', 'network.fetchError'];
  await send('session.subscribe', { events });
  const tree = (await send('browsingContext.getTree', {})) as { contexts?: { context: string }[] };
  const context = tree.contexts?.[0]?.context;
  await send('browsingContext.setViewport', { context, viewport: { width, height } });

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = (await send('script.evaluate', {
      // As text: values of the protocol are trees of typed nodes.
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value))`,
      target: { context },
      awaitPromise: true,
    })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result?.value === undefined ? (undefined as Value) : JSON.parse(result.value);
  };

  return {
    troubles,
    evaluate,
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    until: async (expression) => {
      for (let tries = 0; tries < 200; tries += 1) {
        // A page that is being left answers nothing.
        if (await evaluate<boolean>(`Boolean(${expression})`).catch(() => false)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`Never true in Firefox: ${expression}`);
    },
    screenshot: async () => {
      const { data } = (await send('browsingContext.captureScreenshot', { context })) as { data?: string };
      return Buffer.from(data ?? '', 'base64');
    },
    close: async () => {
      disconnect();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox says on its error output where it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said += data;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`Firefox ended: ${said}`)));
    child.once('error', reject);
  });
}

interface Message {
  id?: number;
  method?: string;
  result?: Record<string, never>;
  error?: string;
  message?: string;
  params?: { level?: string; text?: string; errorText?: string; request?: { url: string } };
}

async function connect(address: string, troubles: string[]): Promise<{ send: Send; disconnect(): void }> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Message) => void>();
  let sent = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const { level, text, errorText, request } = message.params ?? {};
    if (message.method === 'log.entryAdded' && (level === 'error' || level === 'warn'))
      troubles.push(`${level}: ${text}`);
    if (message.method === 'network.fetchError' && errorText !== 'NS_BINDING_ABORTED')
      troubles.push(`failed: ${request?.url} ${errorText}`);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      sent += 1;
      waiting.set(sent, ({ error, message, result }) => {
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error}, ${message}`));
      });
      socket.send(JSON.stringify({ id: sent, method, params }));
    });
  return { send, disconnect: () => socket.close() };
}
