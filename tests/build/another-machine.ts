/** Loaded before a build (`--import`): a machine of five processors, whose clock is a year on and whose folders are read the other way round. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const later = 400 * 24 * 60 * 60 * 1000;
const Clock = Date;

globalThis.Date = new Proxy(Clock, {
  construct: (_, values: number[]) =>
    values.length === 0 ? new Clock(Clock.now() + later) : new Clock(...(values as [number])),
  get: (target, name) => (name === 'now' ? () => Clock.now() + later : Reflect.get(target, name)),
});

const { readdirSync } = fs;
const { readdir } = fs.promises;
const otherWayRound = {
  readdirSync: (...values: Parameters<typeof readdirSync>) => readdirSync(...values).reverse(),
  readdir: async (...values: Parameters<typeof readdir>) => (await readdir(...values)).reverse(),
};
Object.assign(fs, { readdirSync: otherWayRound.readdirSync });
Object.assign(fs.promises, { readdir: otherWayRound.readdir });
Object.assign(os, { availableParallelism: () => 5 });
syncBuiltinESMExports();
