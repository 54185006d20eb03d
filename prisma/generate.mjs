import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Runs after every install, on whatever Node is there: so JavaScript, not TypeScript.
// `npm ci --omit=dev` brings no generator; the client then comes from where a full install made it (see the Dockerfile).
const client = fileURLToPath(new URL('../src/database/generated/client.ts', import.meta.url));

try {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  process.exitCode = spawnSync(process.execPath, [cli, 'generate'], { stdio: 'inherit' }).status ?? 1;
} catch {
  if (!existsSync(client))
    console.log('Prisma’s client is not generated: copy src/database/generated from a full install.');
}
