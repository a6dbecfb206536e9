/**
 * Who may import whom (docs/architecture.md): each room of src/ and what it uses besides itself. Nobody uses pages or
 * cli. dependency-cruiser reads TypeScript only: tests/unit/architecture.test.ts holds .astro files to these rules.
 *
 * @type {Record<string, string[]>}
 */
const rooms = {
  lib: [],
  i18n: ['lib'],
  schemas: ['lib'],
  client: ['lib', 'i18n'],
  markdown: ['lib'],
  images: ['lib'],
  content: ['lib', 'i18n', 'schemas', 'markdown', 'images'],
  components: ['lib', 'i18n', 'client', 'styles', 'content/site.ts'],
  layouts: ['lib', 'i18n', 'styles', 'components', 'content/site.ts'],
  pages: ['lib', 'i18n', 'styles', 'content', 'components', 'layouts'],
  build: ['lib', 'i18n', 'schemas', 'markdown', 'images', 'content'],
  check: ['lib', 'markdown', 'images', 'content', 'build/thread.ts', 'build/written.ts'],
  import: ['lib', 'i18n', 'schemas', 'markdown', 'images', 'content'],
  editor: ['lib', 'i18n', 'schemas', 'content'],
  pack: ['lib', 'i18n', 'images', 'content', 'build'],
  verify: ['lib'],
  cli: ['lib', 'i18n', 'schemas', 'markdown', 'images', 'content', 'build', 'check', 'import', 'editor', 'pack', 'verify'],
};

/** @param {string} place folder or file of src/ */
const pattern = (place) => `^src/${place.replaceAll('.', '\\.')}${place.endsWith('.ts') ? '$' : '/'}`;

const roomRules = Object.entries(rooms).map(([room, uses]) => ({
  name: `${room}-uses`,
  comment: `src/${room} uses ${uses.length === 0 ? 'nothing of ours' : uses.join(', ')} only.`,
  severity: 'error',
  from: { path: pattern(room) },
  to: { path: '^src/', pathNot: [room, ...uses].map(pattern) },
}));

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'pages-are-leaves',
      comment: 'A page uses no other page: what two share is a component or a query.',
      severity: 'error',
      from: { path: pattern('pages') },
      to: { path: pattern('pages') },
    },
    {
      name: 'lib-knows-no-machine',
      comment: 'src/lib knows no file system, no process: nothing that Node has built in.',
      severity: 'error',
      from: { path: pattern('lib') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib-knows-no-astro',
      comment: 'src/lib runs without Astro.',
      severity: 'error',
      from: { path: pattern('lib') },
      to: { path: ['^astro(:|$)', '(^|/)node_modules/astro/'] },
    },
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one subject, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // `import type` counts: it too says who knows whom.
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
