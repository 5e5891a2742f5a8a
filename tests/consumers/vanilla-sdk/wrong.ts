import { createStekClient, type SignUpRequest } from '@stek/embed/sdk';

/** What the compiler must refuse. */
export async function wrong(): Promise<void> {
  const stek = createStekClient({ transport: 'https://stek.example/v1/ieper' });
  // @ts-expect-error: one way to reach somebody is needed
  const request: SignUpRequest = { occurrenceId: 'a', firstName: 'Noor' };
  await stek.signUps.create(request);
  // @ts-expect-error: a receipt has no name
  (await stek.signUps.create(request)).name;
  // @ts-expect-error: there is no such noun
  stek.agenda;
}
