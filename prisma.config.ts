import { defineConfig } from 'prisma/config';

// `prisma generate` asks for a schema engine binary although it needs none; any executable answers it, and nothing is downloaded.
// Not /bin/true: with it `prisma migrate deploy` would apply nothing and exit 0.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
});
