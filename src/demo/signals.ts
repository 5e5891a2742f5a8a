import type { FollowUpCode } from '../domain/follow-up-code.ts';
import type { SignalBundleRequest } from '../schema/signal-record.ts';
import type { L10n } from '../schema/scalar.ts';
import type { SignalRequest, SignalState } from '../schema/signal.ts';
import { DEMO_CODE } from './demo-code.ts';
import { PLACE } from './places.ts';

/** One thing that happened to a signal, or to a bundle of them. */
export interface DemoStep<State extends string = SignalState> {
  to: State;
  /** Days after it came. */
  after: number;
  /** What who works here brings along; the day by which an action is done is reckoned from today. */
  data?: Readonly<Record<string, unknown>>;
  /** What its sender says. */
  text?: string;
  /** Who does it. @default coordinator */
  by?: 'holder' | 'other';
}

/** A signal, and what happened to it until now. */
export interface DemoSignal {
  request: SignalRequest;
  /** How many days ago it came. */
  ago: number;
  steps: readonly DemoStep[];
  /** The code of its sender; nobody holds those of the others. */
  code?: FollowUpCode;
}

/** Signals that say the same, and what happened to them together. */
export interface DemoBundle {
  request: Omit<SignalBundleRequest, 'signalIds'>;
  /** What each of them said. */
  texts: readonly string[];
  /** How many days ago the first came; the others followed day by day. */
  ago: number;
  /** The days are counted from the first. */
  steps: readonly DemoStep<'translated' | 'in_action' | 'answered' | 'not_taken_up' | 'published'>[];
}

const nl = (text: string): L10n => ({ nl: text });

const opened: DemoStep = { to: 'received', after: 1 };
const weighed = (kind: 'client' | 'service' | 'policy', summary: string, after = 3): DemoStep => ({
  ...{ to: 'interpreted', after },
  data: { kind, summary },
});

/**
 * One signal in each state. Nobody in them is somebody: they are made of the sorts of things that people pass on, without a name, an age or
 * a street.
 */
export const demoSignals = (): DemoSignal[] => [...justArrived(), ...underWay(), ...answeredOnes(), ...gone()];

const justArrived = (): DemoSignal[] => [
  {
    request: { about: 'client', text: 'Iemand in mijn straat eet al weken geen warme maaltijd.', onBehalf: 'other' },
    ago: 2,
    steps: [],
  },
  {
    // Nobody opened it in time.
    request: { about: 'service', text: 'De speelotheek is altijd dicht als ik vrij ben.', themes: ['leisure'] },
    ago: 12,
    steps: [],
  },
  {
    request: { text: 'Mag de koffie na vier uur blijven staan?', senderRole: 'volunteer', channel: 'spoken' },
    ago: 4,
    steps: [opened],
  },
];

const underWay = (): DemoSignal[] => [
  {
    request: {
      ...{ about: 'service', themes: ['services'], placeId: PLACE.zillebeke },
      text: 'Ik wacht al lang op hulp met mijn budget. Niemand weet hoe lang nog.',
    },
    ago: 6,
    code: DEMO_CODE.signalQuestion,
    steps: [
      opened,
      {
        ...{ to: 'question_open', after: 2 },
        data: { question: nl('Bij welke dienst wacht je? Je hoeft geen naam te zeggen.') },
      },
    ],
  },
  {
    // The promise went by.
    request: { about: 'service', text: 'De poetshulp komt niet meer, en er is geen andere.', themes: ['services'] },
    ago: 26,
    steps: [opened, weighed('service', 'De poetshulp valt weg en wordt niet vervangen.')],
  },
  {
    request: { about: 'service', text: 'Er rijdt geen bus meer na zes uur.', themes: ['mobility'] },
    ago: 10,
    steps: [
      opened,
      weighed('service', 'Na zes uur rijdt er geen bus.'),
      {
        ...{ to: 'translated', after: 5 },
        data: { target: 'Vervoerregio', text: 'Na zes uur rijdt er geen bus. Mensen geraken niet thuis.' },
      },
    ],
  },
  {
    request: { about: 'service', text: 'Aan de balie is er niets in makkelijke taal.', themes: ['dutch'] },
    ago: 14,
    steps: [
      opened,
      weighed('service', 'Aan de balie is er niets in makkelijke taal.'),
      {
        ...{ to: 'in_action', after: 6 },
        data: { action: nl('We maken drie bladen in makkelijke taal.'), owner: 'Onthaal' },
      },
    ],
  },
  {
    request: { about: 'service', text: 'De deur van het lokaal is te zwaar voor mijn rolstoel.', themes: ['health'] },
    ago: 24,
    steps: [
      opened,
      weighed('service', 'De deur van het lokaal is te zwaar voor wie in een rolstoel zit.'),
      { to: 'answered', after: 9, data: { answer: nl('We zetten de deur open als de Stek open is.') } },
      { to: 'reopened', after: 12, by: 'holder', text: 'De deur was deze week weer dicht.' },
    ],
  },
  {
    request: { text: 'Koop nu goedkope lampen op onze website.' },
    ago: 3,
    steps: [{ to: 'discard_proposed', after: 1, data: { reason: 'Dit is reclame.' } }],
  },
];

const answeredOnes = (): DemoSignal[] => [
  {
    request: {
      ...{ about: 'client', onBehalf: 'self', themes: ['financial'] },
      text: 'Ik krijg brieven over geld die ik niet begrijp.',
    },
    ago: 16,
    code: DEMO_CODE.signalAnswered,
    steps: [
      opened,
      weighed('client', 'Iemand krijgt brieven over geld en begrijpt ze niet.'),
      {
        ...{ to: 'in_action', after: 4 },
        data: { action: nl('We kijken elke dinsdag samen brieven na.'), owner: 'Onthaal' },
      },
      {
        ...{ to: 'answered', after: 6 },
        data: { answer: nl('Kom op dinsdag langs met je brieven. Dan kijken we ze samen na. Dat kost niets.') },
      },
    ],
  },
  {
    request: { about: 'service', text: 'Kan de vuilniswagen later komen?', themes: ['services'] },
    ago: 20,
    steps: [
      opened,
      weighed('service', 'De vuilniswagen komt te vroeg.'),
      {
        ...{ to: 'not_taken_up', after: 5 },
        data: { reason: 'not_ours', answer: nl('De wagen is niet van ons. Een ander bedrijf kiest het uur.') },
      },
    ],
  },
];

const gone = (): DemoSignal[] => [
  {
    request: { about: 'client', text: 'Ik wil dit toch liever zelf zeggen.' },
    ago: 1,
    steps: [{ to: 'withdrawn', after: 0, by: 'holder' }],
  },
  {
    request: { text: 'Win een telefoon, klik hier en vul je naam in.' },
    ago: 1,
    steps: [
      { to: 'discard_proposed', after: 0, data: { reason: 'Dit is bedrog.' } },
      { to: 'discarded', after: 0, by: 'other' },
    ],
  },
];

/** Three that everybody can read, one of them for a reason that was written down, and one that is under way. */
export const demoBundles = (): DemoBundle[] => [
  {
    request: {
      ...{ kind: 'policy', themes: ['mobility'], placeId: PLACE.zillebeke },
      title: { nl: 'Geen bus op zaterdag', fr: 'Pas de bus le samedi', en: 'No bus on Saturday' },
      summary: {
        nl: 'Op zaterdag rijdt er geen bus. Wie geen auto heeft, komt niet in de stad.',
        fr: 'Le samedi, il n’y a pas de bus. Sans voiture, on ne peut pas aller en ville.',
        en: 'There is no bus on Saturday. Without a car you cannot get to town.',
      },
    },
    texts: [
      'Op zaterdag geraak ik niet in de stad zonder auto.',
      'Waarom rijdt er op zaterdag geen bus?',
      'Mijn kleinkinderen kunnen niet komen, want er is geen bus op zaterdag.',
      'Ik moet een taxi nemen om naar de markt te gaan. Dat is te duur.',
      'Zonder bus zit ik elke zaterdag alleen thuis.',
      'De bus van zaterdag is weg. Dat is jammer.',
      'Kan er op zaterdag één bus rijden? Eén is genoeg.',
    ],
    ago: 80,
    steps: [
      {
        ...{ to: 'translated', after: 14 },
        data: { target: 'College', text: 'Zeven mensen komen op zaterdag niet in de stad: er rijdt geen bus.' },
      },
      {
        ...{ to: 'in_action', after: 18 },
        data: {
          action: inTwo('We vragen een bus op zaterdag.', 'Nous demandons un bus le samedi.'),
          owner: 'Mobiliteit',
        },
      },
      {
        ...{ to: 'in_action', after: 18 },
        data: {
          action: inTwo('Vrijwilligers rijden op zaterdag.', 'Des bénévoles conduisent le samedi.'),
          owner: 'Vrijwilligers',
        },
      },
      {
        ...{ to: 'answered', after: 20 },
        data: {
          answer: inTwo(
            'We vroegen een bus op zaterdag. Die komt er misschien in de lente.\nTot dan kan je bellen: een vrijwilliger brengt je naar de stad.',
            'Nous avons demandé un bus le samedi. Il viendra peut-être au printemps.\nD’ici là, appelez-nous : un bénévole vous conduit en ville.',
          ),
        },
      },
      { to: 'published', after: 21 },
    ],
  },
  {
    request: {
      ...{ kind: 'policy', themes: ['financial', 'services'] },
      title: nl('Poetshulp is te duur'),
      summary: nl('Mensen met weinig geld kunnen geen poetshulp betalen.'),
    },
    texts: [
      'Poetshulp kost te veel voor wie weinig heeft.',
      'Ik kan de poetshulp niet meer betalen.',
      'Waarom is poetshulp zo duur geworden?',
      'Mijn huis wordt vuil. Hulp kan ik niet betalen.',
      'Wie ziek is en weinig geld heeft, krijgt geen poetshulp.',
    ],
    ago: 60,
    steps: [
      {
        ...{ to: 'in_action', after: 15 },
        data: { action: nl('We bekijken een lagere prijs voor wie weinig geld heeft.'), owner: 'Sociale dienst' },
      },
      {
        ...{ to: 'answered', after: 19 },
        data: {
          answer: nl('Vanaf de zomer betaal je minder als je weinig geld hebt. Vraag het aan de sociale dienst.'),
        },
      },
      { to: 'published', after: 20 },
    ],
  },
  {
    request: {
      ...{ kind: 'policy', themes: ['leisure'], placeId: PLACE.boezinge },
      title: nl('Een bank aan de kerk'),
      summary: nl('Aan de kerk kan je nergens zitten.'),
    },
    texts: ['Zet een bank aan de kerk. Ik moet rusten onderweg.', 'Ik vind aan de kerk geen plaats om te zitten.'],
    ago: 45,
    steps: [
      {
        ...{ to: 'not_taken_up', after: 12 },
        data: { reason: 'exists_already', answer: nl('Dit jaar wordt het plein nieuw. Daar komen vier banken.') },
      },
      { to: 'published', after: 13, data: { waiver: 'Iedereen ziet dat er geen bank staat.' } },
    ],
  },
  {
    request: {
      ...{ kind: 'service', themes: ['services'] },
      title: nl('Wachten op hulp met je budget'),
      summary: nl('Wie hulp met zijn budget vraagt, wacht lang.'),
    },
    texts: ['Ik wacht al drie maanden op hulp met mijn budget.', 'Voor hulp met geld is er een lange lijst.'],
    ago: 15,
    steps: [
      {
        ...{ to: 'translated', after: 6 },
        data: { target: 'Sociale dienst', text: 'Mensen wachten lang op hulp met hun budget.' },
      },
    ],
  },
];

function inTwo(dutch: string, french: string): L10n {
  return { nl: dutch, fr: french };
}
