/**
 * What costs a server little must cost it little however it is asked: `node bench/server/refusals.ts`. Pairs of requests take turns in
 * one process, so that a busy machine slows them alike; what counts is the ratio of their medians.
 */
import { GeneralEncrypt, importJWK, type JWK } from 'jose';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createApp } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';

const ROUNDS = Number(process.env['ROUNDS'] ?? 51);
const RECIPIENTS = 578;

const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
await upsert(store, DEMO_TENANT, demoMunicipality());
const keys = await ServerKeys.random(Date.now());
const app = createApp({ store, keys });
const { keys: published } = keys.ingest.published(Date.now());
const many = await sealedTo(published[0]! as JWK & { kid: string }, RECIPIENTS);
const malformed = JSON.stringify({ sealed: { recipients: 'x'.repeat(many.length) } });

const send = (body: string) => () =>
  app.request(`/v1/${DEMO_TENANT.id}/sign-ups`, {
    method: 'POST',
    headers: { 'content-type': 'application/jose', 'idempotency-key': crypto.randomUUID() },
    body,
  });
let turn = 0;
const year = `/v1/${DEMO_TENANT.id}/occurrences?from=2026-12-01&to=2028-01-05&limit=1`;

await compare(`a sealed POST to ${RECIPIENTS} recipients`, send(many), 'a malformed one as long', send(malformed));
await compare(
  '400 days with a changing useless parameter',
  () => app.request(`${year}&nr=${++turn}`),
  'the same without',
  () => app.request(year),
);
await store.close();

async function compare(name: string, one: () => unknown, otherName: string, other: () => unknown): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, ask] of [one, other].entries()) {
      const start = performance.now();
      await (await (ask() as Promise<Response>)).arrayBuffer();
      times[index]!.push(performance.now() - start);
    }
  }
  const [a, b] = times.map(median) as [number, number];
  console.log(`${name}: ${a.toFixed(2)} ms; ${otherName}: ${b.toFixed(2)} ms; ratio ${(a / b).toFixed(2)}`);
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}

async function sealedTo(jwk: JWK & { kid: string }, recipients: number): Promise<string> {
  const sealing = new GeneralEncrypt(new TextEncoder().encode('{}')).setProtectedHeader({ enc: 'A256GCM' });
  sealing
    .addRecipient(await importJWK(jwk, 'ECDH-ES+A256KW'))
    .setUnprotectedHeader({ alg: 'ECDH-ES+A256KW', kid: jwk.kid });
  const sealed = await sealing.encrypt();
  const [first] = sealed.recipients;
  const short = { header: { alg: first?.header?.alg, kid: jwk.kid }, encrypted_key: 'A' };
  return JSON.stringify({ sealed: { ...sealed, recipients: Array.from({ length: recipients }, () => short) } });
}
