import type { Place } from '../../src/schema/place.ts';
import type { Poll } from '../../src/schema/poll.ts';

/** Everything said in Dutch, French and Arabic: what a municipality writes itself. */
const said = (nl: string, fr: string, ar: string) => ({ nl, fr, ar });

/** The place that the poll is of. Streets and people are made up. */
export const PAPER_PLACE: Place = {
  id: '15857851-1b56-4048-9d82-7698da7a112f',
  slug: 'zillebeke',
  name: 'Ontmoetingscentrum Zillebeke',
  address: { street: 'Voorbeelddorp 1', postalCode: '8902', locality: 'Zillebeke (Ieper)', country: 'BE' },
  contactPerson: { firstName: 'Lotte', phone: '+3257000000' },
};

/** A poll of six questions, one of each type and choosing twice, as it is asked in a village. */
export const PAPER_POLL: Poll = {
  id: 'k3f9x2ab',
  state: 'open',
  version: 3,
  title: said('Wat wil jij op het programma?', 'Que voulez-vous au programme ?', 'ماذا تريد في البرنامج؟'),
  intro: said(
    'De Stek maakt een nieuw programma. Jij zegt mee wat erin komt.',
    'De Stek prépare un nouveau programme. Dites-nous ce que vous aimez.',
    'يعد De Stek برنامجًا جديدًا. قل لنا ماذا تحب.',
  ),
  placeId: PAPER_PLACE.id,
  closesAt: '2027-01-15T22:59:00.000Z',
  answerDue: '2027-02-05',
  owner: 'De Stek in Zillebeke',
  whoDecides: said(
    'De buurtwerkers en de vrijwilligers kiezen samen 2 nieuwe activiteiten.',
    'Les travailleurs de quartier et les bénévoles choisissent ensemble 2 nouvelles activités.',
    'يختار عمال الحي والمتطوعون معًا نشاطين جديدين.',
  ),
  channels: ['web', 'kiosk', 'paper'],
  strength: 1,
  showResults: 'after_close',
  questions: [
    {
      id: 'wat',
      type: 'choice',
      text: said('Wat wil je het liefst doen?', 'Que préférez-vous faire ?', 'ماذا تفضل أن تفعل؟'),
      pictogram: 'vote',
      options: [
        { id: 'koken', label: said('Samen koken', 'Cuisiner ensemble', 'الطبخ معًا'), pictogram: 'meal' },
        { id: 'wandelen', label: said('Wandelen', 'Se promener', 'المشي'), pictogram: 'walk' },
        { id: 'naaien', label: said('Naaien', 'Coudre', 'الخياطة'), pictogram: 'sewing' },
        {
          id: 'computer',
          label: said('Hulp met je gsm', 'Aide avec votre GSM', 'مساعدة في هاتفك'),
          pictogram: 'digital-help',
        },
      ],
    },
    {
      id: 'wanneer',
      type: 'multiple',
      text: said('Wanneer kan je komen?', 'Quand pouvez-vous venir ?', 'متى يمكنك المجيء؟'),
      max: 3,
      options: [
        { id: 'ma', label: said('Maandag', 'Lundi', 'الاثنين') },
        { id: 'di', label: said('Dinsdag', 'Mardi', 'الثلاثاء') },
        { id: 'wo', label: said('Woensdag', 'Mercredi', 'الأربعاء') },
        { id: 'za', label: said('Zaterdag', 'Samedi', 'السبت') },
      ],
    },
    {
      id: 'volgorde',
      type: 'ranking',
      text: said('Wat is voor jou het belangrijkst?', 'Qu’est-ce qui compte le plus ?', 'ما هو الأهم بالنسبة لك؟'),
      rankMax: 3,
      options: [
        { id: 'gratis', label: said('Het kost niets', 'C’est gratuit', 'مجاني'), pictogram: 'free' },
        { id: 'dicht', label: said('Het is dichtbij', 'C’est tout près', 'قريب'), pictogram: 'place' },
        {
          id: 'mensen',
          label: said('Ik leer mensen kennen', 'Je rencontre des gens', 'أتعرف على الناس'),
          pictogram: 'meeting',
        },
        {
          id: 'kinderen',
          label: said('Mijn kinderen kunnen mee', 'Mes enfants peuvent venir', 'يمكن لأطفالي المجيء'),
          pictogram: 'children',
        },
      ],
    },
    {
      id: 'flyer',
      type: 'smiley',
      text: said('Hoe vind je onze flyer?', 'Que pensez-vous de notre dépliant ?', 'ما رأيك في منشورنا؟'),
      points: 3,
      options: [],
    },
    {
      id: 'bereikbaar',
      type: 'smiley',
      text: said('Raak je makkelijk bij ons?', 'Venez-vous facilement chez nous ?', 'هل تصل إلينا بسهولة؟'),
      points: 5,
      options: [],
    },
    {
      id: 'idee',
      type: 'idea',
      text: said('Wat mist er nog?', 'Que manque-t-il encore ?', 'ماذا ينقص بعد؟'),
      help: said(
        'Denk aan een uitstap, een les of een feest.',
        'Une sortie, un cours ou une fête.',
        'رحلة أو درس أو حفلة.',
      ),
      max: 2,
      options: [],
    },
  ],
};
