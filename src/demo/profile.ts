import { readLogo } from '../server/municipality/logo-file.ts';
import { saveProfile } from '../server/municipality/profile.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { DEMO_TENANT } from './municipality.ts';

/** The colour of the made-up municipality: its site, its elements and the pages of its server all wear it. */
export const DEMO_COLOUR = '#1f4e5f';

/** Its logo: two roofs and the sun. */
export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48"><rect width="48" height="48" rx="10" fill="#e8b44a"/><path d="M10 38V22l9-8 9 8v16z" fill="#c65d3b"/><path d="M28 38V18l5-9 5 9v20z" fill="${DEMO_COLOUR}"/><rect x="16" y="28" width="6" height="10" fill="#fffaf2"/></svg>`;

/** Lets the made-up municipality present itself, once. @param images address of the folder with the drawings */
export async function fillProfile(store: Store, images: string | undefined): Promise<void> {
  await writeForTenant(store, DEMO_TENANT.id, async write => {
    if (write.tenant.profile) return;
    const logo = readLogo(new TextEncoder().encode(LOGO));
    if (typeof logo === 'string') throw new TypeError(`The logo ${logo}`);
    const profile = {
      colour: DEMO_COLOUR,
      contact: {
        name: 'Lotte',
        phone: '+3257000000',
        email: 'destek@voorbeeldstad.example',
        address: { street: 'Marktplein 1', postalCode: '8900', locality: 'Voorbeeldstad', country: 'BE' },
      },
      ...(images !== undefined && { imageHosts: [new URL(images).host] }),
    };
    await saveProfile(write, { profile, logo });
  });
}
