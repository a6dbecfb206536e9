import { taskText } from '../i18n/vi.ts';

/** Where things are, seen from the folder that is opened in VS Code, with `/`. */
export interface Workplace {
  /** The content: `content`. */
  content: string;
  /** The generator: `../vankho`, or '' when it is the folder itself. */
  generator: string;
}

/** `tasks.json`: what an editor runs by name, mistakes shown in the list of problems. */
export function editorTasks(place: Workplace): object {
  const matchers = problemMatchers(place);
  return {
    version: '2.0.0',
    tasks: [
      {
        ...task(taskText.check, 'check', place),
        group: { kind: 'build', isDefault: true },
        problemMatcher: matchers,
      },
      {
        ...task(taskText.dev, 'dev', place),
        isBackground: true,
        problemMatcher: matchers.map((matcher) => ({ ...matcher, background: readings })),
      },
      { ...task(taskText.new, 'new', place), presentation: { focus: true }, problemMatcher: [] },
      { ...task(taskText.build, 'build', place), problemMatcher: matchers },
    ],
  };
}

function task(label: string, verb: string, { content, generator }: Workplace) {
  const prefix = generator === '' ? [] : ['--prefix', generator];
  const args = ['--silent', ...prefix, 'run', verb, '--', '--content', content];
  return { label, type: 'shell', command: 'npm', args };
}

/** The lines between which the live preview tells of one reading of the content (`cli/verbs/dev.ts`). */
const readings = {
  activeOnStart: true,
  beginsPattern: `^${taskText.reading}$`,
  endsPattern: '^\\d+ lỗi, \\d+ cảnh báo.*\\.$',
};

/**
 * How VS Code finds problems in what a verb prints (`lib/problems/format.ts`): one for each severity, because it knows no Vietnamese
 * words for them. The remedy on the second line becomes part of the message.
 */
function problemMatchers({ content }: Workplace) {
  return Object.entries({ error: 'LỖI', warning: 'CẢNH BÁO', info: 'GHI CHÚ' }).map(([severity, label]) => ({
    owner: `vankho-${severity}`,
    source: 'vankho',
    severity,
    fileLocation: ['relative', `\${workspaceFolder}/${content}`],
    pattern: [
      {
        regexp: `^(.+?):(\\d+):(\\d+): ${label} \\[([\\w-]+)\\] (.+)$`,
        file: 1,
        line: 2,
        column: 3,
        code: 4,
        message: 5,
      },
      { regexp: '^    → (.+)$', message: 1 },
    ],
  }));
}
