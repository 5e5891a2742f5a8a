import { usualContract } from '../server/app.ts';
import { printOut } from './print.ts';
import { readArguments } from './usage-error.ts';

const HELP = `stek openapi

Prints the contract of the server as OpenAPI 3.1, for client generators and for the record:
  stek openapi > openapi.json
`;

/** `stek openapi` */
export async function openapi(args: string[]): Promise<number> {
  const { values } = readArguments({ args, options: { help: { type: 'boolean', short: 'h' } } }, HELP);
  printOut(values.help ? HELP : usualContract());
  return 0;
}
