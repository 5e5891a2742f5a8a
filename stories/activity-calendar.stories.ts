import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { ACTIVITY } from '../src/demo/activity-ids.ts';
import '../src/components/activity-calendar/stek-activity-calendar.ts';
import { sourceWith, type CalendarMatter } from './activity-calendar-sources.ts';
import { ordinaryProgramme } from '../tests/support/ordinary-agenda.ts';
import { clientOf } from '../tests/support/programme-client.ts';
import { inColumn, type ColumnArgs } from './column.ts';
import { until } from './until.ts';

interface CalendarArgs extends ColumnArgs {
  view?: 'list' | 'month' | 'next';
  /** One activity. */
  activityId?: string;
  organiser?: string;
  limit?: number;
  programmePage?: string;
  from?: string;
  /** The day it is; eight in the morning. */
  today?: string;
  place?: string;
  lang?: string;
  dir?: 'rtl';
  address?: 'je' | 'u';
  easy?: boolean;
  /** What is the matter with the source. */
  matter?: CalendarMatter;
  /** Words of the page's own. */
  texts?: HTMLElementTagNameMap['stek-activity-calendar']['texts'];
}

/** A Tuesday morning: something today, and the whole month to come. */
const TODAY = '2026-12-01';

const meta: Meta<CalendarArgs> = {
  title: 'Elements/stek-activity-calendar',
  component: 'stek-activity-calendar',
  tags: ['autodocs'],
  argTypes: { today: { control: 'text' }, from: { control: 'text' } },
  render: ({ view, from, today = TODAY, place, lang, dir, address, easy, width, scheme, matter = 'none', ...form }) => {
    const now = Date.parse(`${today}T07:00:00Z`);
    return inColumn(
      html`      <stek-activity-calendar
        view=${view ?? 'list'}
        from=${from ?? nothing}
        place=${place ?? nothing}
        activity-id=${form.activityId ?? nothing}
        organiser=${form.organiser ?? nothing}
        limit=${form.limit ?? nothing}
        programme-page=${form.programmePage ?? nothing}
        lang=${lang ?? nothing}
        dir=${dir ?? nothing}
        address=${address ?? nothing}
        ?easy=${easy}
        .client=${sourceWith(matter, now)}
        .now=${now}
        .texts=${form.texts}
      >
        <a href="/programma">Bekijk het programma</a>
        <p slot="contact">Of bel De Stek: 057 00 00 00</p>
      </stek-activity-calendar>
`,
      { width, scheme },
    );
  },
  play: async ({ canvasElement, args }) => void (await drawn(canvasElement, args)),
};
export default meta;

type Story = StoryObj<CalendarArgs>;

/** The programme day by day, as people read a poster. */
export const List: Story = {};

/** A month to look around in; the list of the chosen day stands with it. */
export const Month: Story = { args: { view: 'month' } };

/** In the middle of a month: what is over steps back, today stands out. */
export const MonthHalfway: Story = { args: { view: 'month', today: '2026-12-15' } };

/** A month that is nearly over: from this week to the end of the next month. */
export const MonthNearlyOver: Story = { args: { view: 'month', today: '2026-11-29' } };

/** The last day of a month. */
export const LastDayOfTheMonth: Story = { args: { view: 'month', today: '2027-01-31' } };

/** The last day of a year. */
export const LastDayOfTheYear: Story = { args: { view: 'month', today: '2026-12-31' } };

/** A month without a free place: each date says so with a sign, whatever the colours. */
export const FullMonth: Story = { args: { view: 'month', matter: 'full' } };

/** On a telephone the month has a count in each day, and the list of a day under it. */
export const MonthOnATelephone: Story = { args: { view: 'month', width: 360 } };

/** One meeting place. */
export const OnePlace: Story = { args: { place: 'zillebeke' } };

/** The last days of a month: the page goes on into the next. */
export const EndOfTheMonth: Story = { args: { from: '2026-12-27' } };

/** In dark surroundings. */
export const Dark: Story = { args: { scheme: 'dark' } };

export const DarkMonth: Story = { args: { scheme: 'dark', view: 'month' } };

/** From right to left. */
export const RightToLeft: Story = { args: { dir: 'rtl', lang: 'nl' } };

export const RightToLeftMonth: Story = { args: { dir: 'rtl', lang: 'nl', view: 'month' } };

/** As wide as a small telephone. */
export const Narrow: Story = { args: { width: 320 } };

/** With too little room for a grid the month is a list again. */
export const NarrowMonth: Story = { args: { width: 250, view: 'month' } };

/** Whole short sentences in the place of keywords. */
export const Easy: Story = { args: { easy: true } };

/** The formal address. */
export const Formal: Story = { tags: ['formal'], args: { address: 'u' } };

/** The page's own words in the place of ours; change them in the controls. */
export const OwnWords: Story = {
  args: {
    texts: { nl: { heading: 'Wat is er te doen in {{month}}?', count: { one: '1 keer', other: '{{count}} keer' } } },
  },
};

export const French: Story = { tags: ['!autodocs'], args: { lang: 'fr' } };

export const English: Story = { tags: ['!autodocs'], args: { lang: 'en' } };

/** Translated by a computer, and marked so at the end; long words in little room. */
export const German: Story = { tags: ['!autodocs'], args: { lang: 'de', width: 320 } };

export const Arabic: Story = { tags: ['!autodocs'], args: { lang: 'ar' } };

export const Tigrinya: Story = { tags: ['!autodocs'], args: { lang: 'ti' } };

/** A language that nobody speaks, with long texts: what stays plain is in no catalogue. */
export const PseudoLanguage: Story = { tags: ['!autodocs'], args: { lang: 'en-xa', width: 320 } };

/** On its way: words, and the room the list will take. */
export const Loading: Story = { args: { matter: 'loading' } };

/** Nothing was ever planned. */
export const Empty: Story = { args: { matter: 'empty' } };

/** The next activity is months away: a button goes there. */
export const EmptyUntilSpring: Story = { args: { matter: 'in-spring' } };

export const EmptyMonthUntilSpring: Story = { args: { matter: 'in-spring', view: 'month' } };

/** All of it is over. */
export const EmptyAfterAutumn: Story = { args: { matter: 'over' } };

/** What people asked for in a poll says so. */
export const Chosen: Story = { args: { matter: 'chosen' } };

/** The device has no internet. */
export const Offline: Story = { args: { matter: 'offline' } };

/** The server fails. */
export const ServerFails: Story = { args: { matter: 'server' } };

/** The feed cannot be read at all. */
export const BrokenFeed: Story = { args: { matter: 'feed' } };

/** A part of the feed cannot be read: what is good is shown. */
export const PartlyBroken: Story = { args: { matter: 'partial' } };

/** The source does not answer, but did before. */
export const Stale: Story = { args: { matter: 'stale' } };

/** The things to tick. */
export const Filters: Story = {
  play: async ({ canvasElement, args }) => openFilters(await drawn(canvasElement, args)),
};

/** Nothing fits what was ticked. */
export const NothingFound: Story = {
  args: { from: '2026-12-05' },
  play: async ({ canvasElement, args }) => {
    const root = await drawn(canvasElement, args);
    await openFilters(root);
    [...root.querySelectorAll<HTMLElement>('.tick')].at(-1)!.click();
    root.querySelector<HTMLElement>('.filter')!.click();
    await until(() => root.querySelector('.empty-state'));
  },
};

/** Everything about one date. */
export const Details: Story = {
  play: async ({ canvasElement, args }) => {
    const root = await drawn(canvasElement, args);
    root.querySelector<HTMLElement>('.title')!.click();
    await until(() => root.querySelector('dialog[open] .question'));
  },
};

/** An agenda as a village types it: pictures and a few words by what its titles and descriptions say. */
export const OrdinaryAgenda: Story = { render: args => ordinary(args, false) };

/** The same, where the page says once whom to ask, what it costs, where it is and that nobody needs to sign up. */
export const OrdinaryAgendaWithDefaults: Story = { render: args => ordinary(args, true) };

const ordinary = ({ today = TODAY, width, scheme }: CalendarArgs, hasDefaults: boolean) =>
  inColumn(
    html`      <stek-activity-calendar
      contact-name=${hasDefaults ? 'An' : nothing}
      contact-phone=${hasDefaults ? '057 00 00 00' : nothing}
      default-price=${hasDefaults ? '0' : nothing}
      default-place=${hasDefaults ? 'Dorpshuis, Kerkstraat 1, 8902 Zillebeke' : nothing}
      default-sign-up=${hasDefaults ? 'none' : nothing}
      .client=${clientOf(ordinaryProgramme)}
      .now=${Date.parse(`${today}T07:00:00Z`)}
    >
      <a href="/programma">Bekijk het programma</a>
    </stek-activity-calendar>
`,
    { width, scheme },
  );

/** The next three dates, for a home page. */
export const Next: Story = { args: { view: 'next', programmePage: '/programma' } };

/** The same in a side column, with the link that the page itself gave. */
export const NextInColumn: Story = { args: { view: 'next', width: 300 } };

export const NextDark: Story = { args: { view: 'next', scheme: 'dark' } };

export const NextRightToLeft: Story = {
  tags: ['!autodocs'],
  args: { view: 'next', dir: 'rtl', lang: 'ar', programmePage: '/programma' },
};

/** Nothing is planned for the next two years. */
export const NextNone: Story = { args: { view: 'next', matter: 'empty' } };

/** One activity on a page of its own: its days, and the five questions open in the page. */
export const OneActivity: Story = { args: { activityId: ACTIVITY.soup } };

export const OneActivityNarrow: Story = { args: { activityId: ACTIVITY.soup, width: 320 } };

export const OneActivityDark: Story = { args: { activityId: ACTIVITY.soup, scheme: 'dark' } };

export const OneActivityRightToLeft: Story = {
  tags: ['!autodocs'],
  args: { activityId: ACTIVITY.soup, dir: 'rtl', lang: 'ar' },
};

/** An activity that is not in the programme, or not any more. */
export const UnknownActivity: Story = { args: { activityId: 'verdwenen' } };

/** A list that shows some of its dates, and more when it is asked. */
export const SomeDates: Story = { args: { limit: 3 } };

/** A word that is looked for, in the things to choose. */
export const Search: Story = {
  play: async ({ canvasElement, args }) => searchFor('soep', await drawn(canvasElement, args)),
};

/** Nobody has the word that is looked for. */
export const SearchInVain: Story = {
  play: async ({ canvasElement, args }) => {
    const root = await drawn(canvasElement, args);
    await searchFor('xyzzy', root);
    await until(() => root.querySelector('.empty-state'));
  },
};

async function searchFor(text: string, root: ShadowRoot): Promise<void> {
  await openFilters(root);
  const input = root.querySelector<HTMLInputElement>('.search input')!;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Waits until the calendar shows what it has to show, in the language asked for. */
async function drawn(
  canvas: HTMLElement,
  { matter = 'none', view, width, lang, activityId }: CalendarArgs,
): Promise<ShadowRoot> {
  const root = await until(() => canvas.querySelector('stek-activity-calendar')?.shadowRoot);
  const isGrid = view === 'month' && !(width && width < 300);
  const programme = activityId ? '.one, .empty-state' : isGrid ? '[role=grid]' : '.card';
  const hint = '.empty-state p:nth-of-type(2):not(:empty)';
  const signs: Partial<Record<CalendarMatter, string>> = {
    loading: '.loading',
    empty: hint,
    'in-spring': hint,
    over: hint,
  };
  const failed = ['offline', 'server', 'feed'].includes(matter) ? '.empty-state [role=alert]' : undefined;
  await until(() => root.querySelector(signs[matter] ?? failed ?? programme));
  if (lang) await until(() => root.querySelector(`.base[lang="${lang}" i]`));
  return root;
}

async function openFilters(root: ShadowRoot): Promise<void> {
  root.querySelector<HTMLElement>('.filter')!.click();
  await until(() => root.querySelector('.tick'));
}
