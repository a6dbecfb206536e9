import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';
import { describeProblem, isError, type Problem } from '../../lib/problems/problem.ts';
import { problemsEvent, problemsPath, type ShownProblem } from '../../lib/problems/shown.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Shows the content's mistakes on every page of the preview. */
export interface ProblemTeller {
  integration: AstroIntegration;
  /** What is wrong by now. */
  tell(problems: readonly Problem[]): void;
}

/** A script for every page, and what it asks: all that is wrong when it starts, and whatever changes while it is open. */
export function problemTeller(base: string): ProblemTeller {
  let shown: ShownProblem[] = [];
  let server: Server | undefined;
  return {
    integration: {
      name: 'vankho-problems',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          const script = fileURLToPath(new URL('../../client/preview/problems.ts', import.meta.url));
          injectScript('page', `import ${JSON.stringify(script)};`);
        },
        'astro:server:setup': ({ server: started }) => {
          server = started;
          server.middlewares.use((request, response, next) => {
            if (request.url !== base + problemsPath) return next();
            response.setHeader('Content-Type', 'application/json');
            response.end(JSON.stringify(shown));
          });
        },
      },
    },
    tell(problems) {
      shown = problems.map((problem) => ({
        ...{ file: problem.file, line: problem.line, column: problem.column, code: problem.code },
        ...describeProblem(problem),
        isError: isError(problem),
      }));
      server?.environments.client.hot.send(problemsEvent, shown);
    },
  };
}
