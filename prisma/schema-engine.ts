import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

/**
 * Prisma's schema engine as WebAssembly. The usual engine is a binary that is downloaded when it is first needed, which a closed
 * network refuses; this one comes with npm and keeps the same `_prisma_migrations` table as `prisma migrate deploy`.
 */
const { SchemaEngine } = engineModule;
const here = path.dirname(fileURLToPath(import.meta.url));
const charOid = 18;
const textOid = 25;
type RawResult = { fields: { dataTypeID: number }[]; rows: unknown[] };
const noFilter = { externalTables: [], externalEnums: [] };
let instantiated: Promise<void> | undefined;

async function instantiate(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), {
    './schema_engine_bg.js': engineModule as unknown as WebAssembly.ModuleImports,
  });
  const glue = engineModule as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * The pg adapter with two mends: it cuts scripts at every semicolon, which breaks function bodies, so scripts go whole; and
 * it refuses catalog columns of type "char", which the engine reads.
 */
function mendedAdapter(ownerUrl: string, opened: SqlDriverAdapter[]): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: ownerUrl });
  const patch = <T extends SqlDriverAdapter>(adapter: T): T => {
    opened.push(adapter);
    const io = adapter as unknown as { performIO(query: unknown): Promise<RawResult> };
    const performIO = io.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    const charColumns = new WeakMap<object, boolean[]>();
    io.performIO = async (query) => {
      const result = await performIO(query);
      charColumns.set(
        result.rows,
        result.fields.map((field) => field.dataTypeID === charOid),
      );
      for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid;
      return result;
    };
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const isChar = charColumns.get(result.rows);
      const columnTypes = result.columnTypes.map((type, index) =>
        isChar?.[index] ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    adapter.executeScript = async (script) => {
      const client = new pg.Client({ connectionString: ownerUrl });
      await client.connect();
      try {
        await client.query(script);
      } finally {
        await client.end();
      }
    };
    return adapter;
  };
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => patch(await factory.connect()),
    connectToShadowDb: async () => patch(await factory.connectToShadowDb()),
  };
}

async function readSchema() {
  const folder = path.join(here, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma'));
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })),
  );
}

async function readMigrations() {
  const baseDir = path.join(here, 'migrations');
  const names = (await readdir(baseDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  );
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories,
  };
}

async function withEngine<T>(
  ownerUrl: string,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  instantiated ??= instantiate();
  await instantiated;
  const files = await readSchema();
  const opened: SqlDriverAdapter[] = [];
  const engine = await SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(mendedAdapter(ownerUrl, opened)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    for (const adapter of opened) await adapter.dispose();
  }
}

/** Applies what is missing of `prisma/migrations`, as the owner. Returns the names of what it applied. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return withEngine(ownerUrl, async (engine) => {
    const output = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return output.appliedMigrationNames;
  });
}

/** The SQL that would bring the database at `ownerUrl` to the Prisma schema; empty when they agree. */
export async function diffSchema(ownerUrl: string): Promise<string> {
  const files = await readSchema();
  return withEngine(ownerUrl, async (engine) => {
    const result = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: here },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    return result.stdout ?? '';
  });
}
