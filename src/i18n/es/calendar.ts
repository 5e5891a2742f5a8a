import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Programa',
  heading: 'Programa de {month}',
  headingTwo: 'Programa de {first} y {second}',
  today: 'Hoy',
  tomorrow: 'Mañana',
  count: { one: '1 actividad', many: '{count} actividades', other: '{count} actividades' },
  and: 'y',

  view: '¿Cómo quieres ver el programa?',
  viewList: 'Lista',
  viewMonth: 'Mes',
  goTo: 'Ver {month}',

  filter: 'Elige lo que buscas',

  'audience.everyone': 'todas las personas',
  'audience.seniors': 'personas mayores',
  'audience.families': 'familias',
  'audience.children': 'niños y niñas',
  'audience.newcomers': 'personas recién llegadas',
  'audience.volunteers': 'personas voluntarias',
  forWhom: 'Para {who}',

  allDay: 'Todo el día',
  untilDay: 'Hasta el {day} incluido',
  free: 'Gratis',
  priceBoth: '{price}, o {kansentarief} con UiTPAS-kansentarief',
  priceGift: 'Das lo que quieres',
  priceGiftAround: 'Das lo que quieres, por ejemplo {price}',
  priceEasy: 'Esto cuesta {price}.',
  priceBothEasy: 'Esto cuesta {price}. Con UiTPAS-kansentarief pagas {kansentarief}.',
  signUpNone: 'Ven sin inscribirte',
  signUpOptional: 'Puedes inscribirte, pero no es obligatorio',
  signUpRequired: 'Inscríbete antes',
  stepFree: 'Sin escaleras',
  steps: 'Con escaleras',

  seatsLeft: { one: 'Queda 1 plaza', many: 'Quedan {count} plazas', other: 'Quedan {count} plazas' },
  seatsFew: 'Casi lleno',
  seatsFull: 'Lleno',
  seatsWaitlist: 'Lleno – lista de espera',
  seatsClosed: 'Ahora no puedes inscribirte',
  statusCancelled: 'No se hace',
  statusPaused: 'Pausa: vacaciones escolares',
  statusMoved: 'Cambio de fecha',
  statusMovedFrom: 'Cambio de fecha. Antes era: {when}',
  statusMovedTo: 'Cambio de fecha. Ahora es: {when}',
  statusChanged: 'Atención: hay un cambio',

  partFailed: 'Esta parte no llega ahora. Mira si tienes internet, o inténtalo más tarde.',
} satisfies CalendarTranslation;
