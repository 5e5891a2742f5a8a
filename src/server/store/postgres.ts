import pg from 'pg';

/** Connections per server process; several processes share one PostgreSQL. */
const CONNECTIONS = 10;

/** Opens PostgreSQL by its address, such as `postgres://user@host/database`. Connects when first asked something. */
export function openPostgres(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return pool;
}
