import { execFileSync, spawnSync } from 'node:child_process';

/* Another program that knows the same standards: Python's jwcrypto, which has no line in common with ours. */

const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python that has it. */
const python = PYTHONS.find(path => spawnSync(path, ['-c', 'import jwcrypto.jwe'], { stdio: 'ignore' }).status === 0);

/** What is missing for these tests, in a line; `false` when nothing is. */
export const jwcryptoMissing: string | false = python ? false : 'no jwcrypto here (apt-get install python3-jwcrypto)';

const OPEN = `
import json, sys
from jwcrypto import jwk, jwe
asked = json.load(sys.stdin)
opened = jwe.JWE()
opened.deserialize(json.dumps(asked["envelope"]))
opened.decrypt(jwk.JWK(**asked["key"]))
aad = opened.objects["aad"]
print(json.dumps({
  "text": opened.payload.decode("utf-8"),
  "aad": aad if isinstance(aad, str) else aad.decode("utf-8"),
  "header": json.loads(opened.objects["protected"]),
}))
`;

const SEAL = `
import json, sys
from jwcrypto import jwk, jwe
asked = json.load(sys.stdin)
sealed = jwe.JWE(asked["text"].encode("utf-8"), json.dumps(asked["header"]), aad=asked["aad"])
for key in asked["keys"]:
    header = json.dumps({"alg": "ECDH-ES+A256KW", "kid": key["kid"]})
    sealed.add_recipient(jwk.JWK(**key), header=header)
print(sealed.serialize())
`;

const UNLOCK = `
import json, sys
from jwcrypto import jwk, jwe
asked = json.load(sys.stdin)
locked = jwe.JWE()
locked.allowed_algs = ["PBES2-HS512+A256KW", "A256GCM"]
locked.deserialize(asked["wrapped"])
locked.decrypt(jwk.JWK.from_password(asked["passphrase"]))
print(locked.payload.decode("utf-8"))
`;

function run(program: string, asked: object): unknown {
  const input = JSON.stringify(asked);
  return JSON.parse(execFileSync(python!, ['-c', program], { input, encoding: 'utf8', stdio: 'pipe' }));
}

/** Opens something sealed with a private key. @throws when it does not open */
export const openInPython = (envelope: unknown, key: object) =>
  run(OPEN, { envelope, key }) as { text: string; aad: string; header: Record<string, unknown> };

/** Seals a text for some keys. */
export const sealInPython = (asked: { text: string; header: object; aad: string; keys: readonly object[] }) =>
  run(SEAL, asked);

/** The inside of a key file. @throws for another passphrase */
export const unlockInPython = (wrapped: string, passphrase: string) =>
  run(UNLOCK, { wrapped, passphrase }) as { jwk: Record<string, string>; access?: string };
