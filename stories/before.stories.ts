import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/components/activity-calendar/stek-activity-calendar.ts';
import '../src/components/contact-inbox/stek-contact-inbox.ts';
import '../src/components/easy-flyer/stek-easy-flyer.ts';
import '../src/components/follow-up/stek-follow-up.ts';
import '../src/components/participation-poll/stek-participation-poll.ts';
import '../src/components/referral-card/stek-referral-card.ts';
import '../src/components/sign-up/stek-sign-up.ts';
import '../src/components/signal-form/stek-signal-form.ts';
import '../src/components/signal-results/stek-signal-results.ts';
import '../src/components/social-map/stek-social-map.ts';
import { inColumn, type ColumnArgs } from './column.ts';

/**
 * What people have before the script comes, without it, and where nobody said from where an element reads: the link that the page put
 * inside. Every element has this state.
 */
const meta: Meta<ColumnArgs> = {
  title: 'Elements/Before',
  tags: ['autodocs'],
  render: args =>
    inColumn(
      html`<stek-activity-calendar><a href="/programma">Bekijk het programma</a></stek-activity-calendar>
        <stek-easy-flyer><a href="/folder">Bekijk de folder van deze maand</a></stek-easy-flyer>
        <stek-sign-up><a href="/programma">Kies een activiteit</a></stek-sign-up>
        <stek-participation-poll><a href="/vragen">Zeg wat je wil</a></stek-participation-poll>
        <stek-referral-card><a href="/kaart">De kaart op papier</a></stek-referral-card>
        <stek-signal-form><a href="/zeg-het">Zeg wat je ziet of hoort</a></stek-signal-form>
        <stek-signal-results><a href="/gedaan">Lees wat we deden</a></stek-signal-results>
        <stek-social-map><a href="/wie-helpt">Bekijk wie kan helpen</a></stek-social-map>
        <stek-follow-up><a href="/code">Kijk hoe het ermee staat</a></stek-follow-up>
        <stek-contact-inbox><p>Deze pagina heeft JavaScript nodig.</p></stek-contact-inbox>`,
      args,
    ),
};
export default meta;

export const Links: StoryObj<ColumnArgs> = {};
export const LinksOnDark: StoryObj<ColumnArgs> = { args: { scheme: 'dark' } };
