import type { ArgsDef, CommandDef, CommandMeta } from 'citty';

/** What the command line needs to know of a verb before it runs. */
export type Verb = Pick<CommandDef, 'meta' | 'args'>;

/** Loads the file of a verb. */
export type LoadVerb = () => Promise<Verb>;

/** A verb's name and description; citty allows them to be computed. */
export async function metaOf({ meta }: Verb): Promise<CommandMeta> {
  return (await (typeof meta === 'function' ? meta() : meta)) ?? {};
}

/** The arguments a verb declares; citty allows them to be computed. */
export async function argumentsOf({ args }: Verb): Promise<ArgsDef> {
  return (await (typeof args === 'function' ? args() : args)) ?? {};
}
