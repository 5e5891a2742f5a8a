import { spacedPhone } from '../../domain/phone-number.ts';
import { coloursInUse, USUAL_COLOUR, type ColoursInUse } from '../../server/municipality/colours-in-use.ts';
import type { Tenant } from '../../server/store/tenant.ts';

const NOTHING = '–';

/** A municipality as a list for who looks after it. */
export function describeTenant({ id, name, tz, profile = {} }: Tenant): string {
  const { contact = {}, colour, languages, imageHosts, publisher, logo } = profile;
  const { address } = contact;
  const lines: [string, string][] = [
    ['tenant', id],
    ['name', name],
    ['time zone', tz],
    ['contact-name', contact.name ?? NOTHING],
    ['contact-phone', contact.phone ? spacedPhone(contact.phone) : NOTHING],
    ['contact-email', contact.email ?? NOTHING],
    ['contact-address', address ? `${address.street}, ${address.postalCode} ${address.locality}` : NOTHING],
    ['logo', logo === undefined ? NOTHING : `/v1/${id}/logo`],
    ['colour', colour ?? `${NOTHING} (that of De Stek: ${USUAL_COLOUR})`],
    ['languages', languages?.join(', ') ?? `${NOTHING} (all there are)`],
    ['image-hosts', imageHosts?.join(', ') ?? `${NOTHING} (only the server itself)`],
    ['publisher', publisher ?? `${NOTHING} (its name, with the address of the place)`],
  ];
  return lines.map(([label, said]) => `${label.padEnd(16)} ${said}\n`).join('');
}

/** What to know of what was set. */
export function remarksOn({ profile: { colour, contact } = {} }: Tenant): string {
  const remarks = [
    ...(colour === undefined ? [] : [remarkOnColour(colour)]),
    ...(contact?.phone || contact?.email
      ? []
      : [
          'Nobody can be called or mailed yet: pages and mails say nothing then. Add --contact-phone or --contact-email.',
        ]),
  ];
  return remarks.map(remark => `${remark}\n`).join('');
}

/** Which colour buttons have, with the contrast of what stands on them: a colour on which no text can be read moves. */
function remarkOnColour(colour: string): string {
  const { light, dark } = coloursInUse(colour);
  const said = ({ fill, onFill, contrast }: ColoursInUse) =>
    `${fill} with ${onFill} on it (${contrast.toFixed(1)} : 1)`;
  const moved = light.fill === colour ? '' : ' It moved a little, so that text on it can be read.';
  return `Buttons: ${said(light)}; in the dark ${said(dark)}. Links: ${light.link}, in the dark ${dark.link}.${moved}`;
}
