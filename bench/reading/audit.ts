import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { chromiumArgs } from '../../src/cli/browser.ts';

/** What Lighthouse says of one page. */
export interface PageScores {
  /** 0 to 100. */
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Milliseconds to the largest paint, on a simulated slow 4G line. */
  largestPaint: number;
  /** Cumulative. */
  layoutShift: number;
  /** Milliseconds. */
  blockingTime: number;
  /** Everything that was received, as it travelled. */
  bytes: number;
  /** Names of the audits that cost points. */
  failed: string[];
}

export interface Auditor {
  lighthouse: string;
  chromium: string;
  audit(address: string): Promise<PageScores>;
  close(): Promise<void>;
}

/** Starts a Chromium for Lighthouse, which reports to nobody: only its command line asks whether it may. */
export async function openAuditor(executablePath: string): Promise<Auditor> {
  const port = await freePort();
  const args = [...chromiumArgs, `--remote-debugging-port=${port}`];
  const noSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const browser = await chromium.launch({ executablePath, args, ...noSignals });
  let version = '';
  return {
    get lighthouse() {
      return version;
    },
    chromium: browser.version(),
    async audit(address) {
      const result = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
      if (result === undefined) throw new Error(`Lighthouse says nothing of ${address}.`);
      version = result.lhr.lighthouseVersion;
      return scoresOf(result.lhr);
    },
    close: () => browser.close(),
  };
}

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function scoresOf({ categories, audits, runtimeError }: Result): PageScores {
  if (runtimeError !== undefined) throw new Error(runtimeError.message);
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100);
  const figure = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  const costly = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    largestPaint: figure('largest-contentful-paint'),
    layoutShift: figure('cumulative-layout-shift'),
    blockingTime: figure('total-blocking-time'),
    bytes: figure('total-byte-weight'),
    failed: costly.map(({ id }) => id).filter((id) => (audits[id]?.score ?? 1) < 0.9),
  };
}

/** A port that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
