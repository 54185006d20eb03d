import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';

/** `npm run bench -- NAME [--json]`: measures, always with its baseline in the same run. Never a test: figures depend on the machine, which is told with them. */
type Bench = () => Promise<Record<string, unknown>>;

const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  vote: () => import('./vote.ts'),
  start: () => import('./start.ts'),
  people: () => import('./people.ts'),
  tally: () => import('./tally.ts'),
  recommendations: () => import('./recommendations.ts'),
  aid: () => import('./aid.ts'),
  shifts: () => import('./shifts.ts'),
  delivery: () => import('./delivery.ts'),
  surveys: () => import('./surveys.ts'),
  attention: () => import('./attention.ts'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  // Those that a bench reads itself pass.
  strict: false,
  options: { json: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const load = benches[name];
if (!load) {
  console.error(`Which bench? ${Object.keys(benches).join(', ')}: npm run bench -- vote --json`);
  process.exit(1);
}
const { bench } = await load();
const machine = {
  node: process.version,
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
};
const results = { bench: name, at: new Date().toISOString(), machine, ...(await bench()) };
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.dir(results, { depth: 6 });
