import { contentSchemas, type Vocabulary } from './schemas.ts';
import { contentSnippets } from './snippets.ts';
import { editorTasks, type Workplace } from './tasks.ts';

/** The files of `.vscode/`. */
export interface EditorFiles {
  /** Path from the folder that is opened → text. Nobody writes them but we. */
  own: Map<string, string>;
  /** Those that the newsroom may have filled with settings of its own. */
  shared: Map<string, string>;
}

/** What makes VS Code know an archive: completion and checks of its YAML files, snippets, tasks. */
export function vscodeFiles(vocabulary: Vocabulary, place: Workplace): EditorFiles {
  const schemas = contentSchemas(vocabulary);
  return {
    own: asFiles({
      'vankho.code-snippets': contentSnippets(vocabulary),
      ...Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.json`, schema])),
    }),
    shared: asFiles({
      'extensions.json': { recommendations: ['redhat.vscode-yaml'] },
      'settings.json': settings(place),
      'tasks.json': editorTasks(place),
    }),
  };
}

/** The extension for YAML does not look into Markdown: front matter is for the snippets and for `check`. */
const yamlFiles = ['trang-web', 'chuyen-muc', 'tac-gia', 'chu-de', 'viet-tat'];

function settings({ content }: Workplace): object {
  return {
    'yaml.schemas': Object.fromEntries(
      yamlFiles.map((name) => [`.vscode/schemas/${name}.json`, `${content}/${name}.yaml`]),
    ),
    'yaml.schemaStore.enable': false, // Nothing is asked of other machines.
    'redhat.telemetry.enabled': false,
    'files.encoding': 'utf8',
    'files.eol': '\n',
    // Snippets come by Tab or Ctrl+Space: a list that pops up at each word is in the way of prose.
    'editor.tabCompletion': 'onlySnippets',
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.wordBasedSuggestions': 'off',
      'editor.snippetSuggestions': 'top',
      // Look-alike letters are for `check` to find; VS Code would frame each curly quote and dash.
      'editor.unicodeHighlight.ambiguousCharacters': false,
    },
  };
}

function asFiles(contents: Record<string, object>): Map<string, string> {
  return new Map(
    Object.entries(contents).map(([name, content]) => [`.vscode/${name}`, `${JSON.stringify(content, null, 2)}\n`]),
  );
}
