/** Process that builds the site of an edition: what that takes of memory is gone with it. Options come as JSON in the first argument. */
import { buildSite } from '../build/build.ts';
import type { Options } from '../content/options.ts';
import type { BuildNews } from './build-edition.ts';

const tell = (news: BuildNews): void => {
  process.send?.(news);
};

// Nobody waits for a site whose packer is gone.
process.once('disconnect', () => process.exit(3));
try {
  const options: Options = JSON.parse(process.argv[2] ?? '');
  const report = await buildSite(options, (phase, done, total) => tell({ phase, done, total }));
  tell({ report });
} catch (error) {
  const { name, message, stack, ...rest } = error as Error;
  tell({ failure: { ...rest, name, message, stack } });
}
process.disconnect();
