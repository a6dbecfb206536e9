/** Process that builds the site of an edition: what that takes of memory is gone with it. Options come as JSON in the first argument. */
import { buildSite } from '../build/build.ts';
import type { Options } from '../content/options.ts';
import type { BuildNews } from './build-edition.ts';

const tell = (news: BuildNews): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(news, () => resolve());
  });

const orphaned = (): never => process.exit(3);

// Nobody waits for a site whose packer is gone.
process.once('disconnect', orphaned);
try {
  const options: Options = JSON.parse(process.argv[2] ?? '');
  const report = await buildSite(options, (phase, done, total) => void tell({ phase, done, total }));
  const { pages, rendered, seconds, peakMemory, warnings } = report;
  await tell({ report: { pages, rendered, seconds, peakMemory, warnings } });
} catch (error) {
  const { name, message, stack, ...rest } = error as Error;
  await tell({ failure: { ...rest, name, message, stack } });
}
process.off('disconnect', orphaned);
process.disconnect();
