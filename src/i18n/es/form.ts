import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(no es obligatorio)',
  'form.attention': 'Atención:',
  'form.problem': 'Hay un problema',

  'form.missing': 'Escribe una respuesta en «{label}».',
  'form.missingPhone': 'Escribe tu número de teléfono, por ejemplo 0470 12 34 56.',
  'form.missingEmail': 'Escribe tu e-mail, por ejemplo nombre@ejemplo.be.',
  'form.missingChoice': 'Elige una respuesta en «{label}».',
  'form.phone': 'Mira tu número de teléfono. Escribe todas las cifras, por ejemplo 0470 12 34 56.',
  'form.email': 'Mira tu e-mail. Es como nombre@ejemplo.be.',
  'form.number': 'Escribe un número en «{label}».',
  'form.numberFrom': 'Escribe un número en «{label}»: {min} o más.',
  'form.numberTo': 'Escribe un número en «{label}»: {max} o menos.',
  'form.numberBetween': 'Escribe un número en «{label}»: de {min} a {max}.',
  'form.tooLong': {
    one: 'Haz tu texto más corto. Quita 1 letra o signo.',
    many: 'Haz tu texto más corto. Quita {count} letras o signos.',
    other: 'Haz tu texto más corto. Quita {count} letras o signos.',
  },
  'form.left': {
    one: 'Puedes escribir 1 letra o signo más.',
    many: 'Puedes escribir {count} letras o signos más.',
    other: 'Puedes escribir {count} letras o signos más.',
  },
  'form.over': {
    one: 'Tu texto tiene 1 letra o signo de más.',
    many: 'Tu texto tiene {count} letras o signos de más.',
    other: 'Tu texto tiene {count} letras o signos de más.',
  },
  'form.less': 'Uno menos',
  'form.more': 'Uno más',
  'form.lowest': 'No puede ser menos de {min}.',
  'form.highest': 'No puede ser más de {max}.',

  'form.step': 'Paso {step} de {steps}',
  'form.next': 'Continuar',
  'form.previous': 'Volver',
  'form.sending': 'Enviando…',
  'form.check': 'Mira tus respuestas',
  'form.change': 'Cambiar',
  'form.changeWhat': 'Cambiar: {label}',
  'form.noAnswer': 'Sin respuesta',

  'form.leaveAsk': '¿Quieres parar?',
  'form.leaveHint': 'Tus respuestas todavía no están enviadas. Si paras, las borramos.',
  'form.leave': 'Cerrar y borrar',
  'form.stay': 'Seguir escribiendo',

  offline: 'No hay internet. Mira si tienes conexión.',
  broken: 'Algo salió mal, es culpa nuestra. Inténtalo más tarde.',
  callUs: '¿No funciona? Llama al {phone}.',
} satisfies FormTranslation;
