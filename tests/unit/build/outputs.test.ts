import { describe, expect, it } from 'vitest';
import { joinOutputs, type Outputs } from '../../../src/build/outputs.ts';

const outputs = (...paths: string[]): Outputs => new Map(paths.map((path) => [path, { text: path }]));

describe('joinOutputs', () => {
  it('has the files of every part', () => {
    expect(joinOutputs([outputs('a', 'b'), outputs(), outputs('c')])).toEqual(outputs('a', 'b', 'c'));
  });

  it('stops the build when two parts make one file, and names it', () => {
    expect(() => joinOutputs([outputs('a/index.html'), outputs('a/index.html')])).toThrow('a/index.html');
  });
});
