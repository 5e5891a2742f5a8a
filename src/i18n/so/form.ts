import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(qasab ma aha)',
  'form.attention': 'Fiiro gaar ah:',
  'form.problem': 'Cilad ayaa jirta',

  'form.missing': 'Jawaab ka qor “{label}”.',
  'form.missingPhone': 'Qor lambarka telefoonkaaga, tusaale ahaan 0470 12 34 56.',
  'form.missingEmail': 'Qor cinwaanka iimaylkaaga, tusaale ahaan naam@voorbeeld.be.',
  'form.missingChoice': 'Jawaab u dooro “{label}”.',
  'form.phone': 'Hubi lambarka telefoonkaaga. Qor lambarrada oo dhan, tusaale ahaan 0470 12 34 56.',
  'form.email': 'Hubi cinwaanka iimaylkaaga. Wuxuu u eg yahay naam@voorbeeld.be.',
  'form.number': 'Tiro ku qor “{label}”.',
  'form.numberFrom': 'Tiro ku qor “{label}”, {min} ama ka badan.',
  'form.numberTo': 'Tiro ku qor “{label}”, {max} ama ka yar.',
  'form.numberBetween': 'Tiro ku qor “{label}”, {min} ilaa {max}.',
  'form.tooLong': {
    one: 'Qoraalkaaga gaabi. Ka saar {count} xaraf.',
    other: 'Qoraalkaaga gaabi. Ka saar {count} xaraf.',
  },
  'form.left': {
    one: 'Weli {count} xaraf ayaad qori kartaa.',
    other: 'Weli {count} xaraf ayaad qori kartaa.',
  },
  'form.over': {
    one: 'Qoraalkaagu {count} xaraf ayuu ka dheer yahay.',
    other: 'Qoraalkaagu {count} xaraf ayuu ka dheer yahay.',
  },
  'form.less': 'Mid ka jar',
  'form.more': 'Mid ku dar',
  'form.lowest': 'Wax ka yar {min} ma suurtowdo.',
  'form.highest': 'Wax ka badan {max} ma suurtowdo.',

  'form.step': 'Tallaabo {step} ee {steps}',
  'form.next': 'Sii wad',
  'form.previous': 'Dib u noqo',
  'form.sending': 'Waa la dirayaa…',
  'form.check': 'Hubi jawaabahaaga',
  'form.change': 'Beddel',
  'form.changeWhat': 'Beddel: {label}',
  'form.noAnswer': 'Jawaab ma jirto',

  'form.leaveAsk': 'Ma rabtaa inaad joojiso?',
  'form.leaveHint': 'Jawaabahaaga weli lama dirin. Haddii aad joojiso, waan tirtiraynaa.',
  'form.leave': 'Xir oo tirtir',
  'form.stay': 'Sii wad qorista',

  offline: 'Internet ma jiro. Fiiri haddii aad internet leedahay.',
  broken: 'Cilad ayaa naga jirta. Mar dambe isku day.',
  callUs: 'Miyuu shaqayn waayay? Wac {phone}.',
} satisfies FormTranslation;
