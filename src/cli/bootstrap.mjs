#!/usr/bin/env node
// The first line that runs: under any Node, with nothing installed. Plain syntax and no static imports, so that a Node
// of long ago still reaches the sentence below instead of a syntax error.
if (Number(process.versions.node.split('.')[0]) < 18) {
  process.stderr.write(
    'LỖI [machine-node] Vankho cần Node 18 trở lên để khởi động, máy này đang có ' +
      process.version +
      '; hãy cài bản mới từ nodejs.org.\n',
  );
  process.exitCode = 3;
} else {
  import('./bootstrap/main.mjs').then((main) => main.start(process.argv.slice(2)));
}
