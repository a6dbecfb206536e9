/** Process that compiles a renderer: `compile-process.ts FOLDER BASE`. */
import { compileRenderer } from './compile.ts';

const [folder = '', base = ''] = process.argv.slice(2);
await compileRenderer(folder, base);
