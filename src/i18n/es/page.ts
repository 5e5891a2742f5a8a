import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Programa de {name}',
  intro: 'Esto es lo que puedes hacer en las próximas semanas. Ven a verlo.',
  later: 'Las semanas siguientes',
  back: 'Volver a hoy',
  otherLanguages: 'Otros idiomas',
  toProgramme: 'Ir al programa',
  lost: 'No encontramos esta página',
  lostHint: 'Quizás el enlace es antiguo o hay un error en la dirección. Pide el enlace correcto a De Stek.',
  lostCode: 'Mira en tu papel si cada letra y cada número está bien. ¿No funciona? Pregunta a De Stek.',
  refused: 'Esto no funciona aquí',
  refusedHint: 'Vuelve atrás e inténtalo otra vez, o pregunta a De Stek.',
  failed: 'Esta página no llega ahora',
  tooManyCodes: {
    one: 'Se probaron muchos códigos equivocados. Espera 1 minuto, o llámanos.',
    many: 'Se probaron muchos códigos equivocados. Espera {count} minutos, o llámanos.',
    other: 'Se probaron muchos códigos equivocados. Espera {count} minutos, o llámanos.',
  },
  wrongLink: 'No encontramos nada con este enlace. Abre otra vez el enlace del correo, o llámanos.',
  confirmHeading: 'Confirma tu plaza',
  confirmAsk: '¿Vienes? Entonces pulsa el botón.',
} satisfies PageTranslation;
