import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(nu este obligatoriu)',
  'form.attention': 'Atenție:',
  'form.problem': 'Este o problemă',

  'form.missing': 'Scrieți un răspuns la „{label}”.',
  'form.missingPhone': 'Scrieți numărul de telefon, de exemplu 0470 12 34 56.',
  'form.missingEmail': 'Scrieți adresa de e-mail, de exemplu nume@exemplu.be.',
  'form.missingChoice': 'Alegeți un răspuns la „{label}”.',
  'form.phone': 'Verificați numărul de telefon. Scrieți toate cifrele, de exemplu 0470 12 34 56.',
  'form.email': 'Verificați adresa de e-mail. Arată ca nume@exemplu.be.',
  'form.number': 'Scrieți un număr la „{label}”.',
  'form.numberFrom': 'Scrieți un număr la „{label}”: {min} sau mai mult.',
  'form.numberTo': 'Scrieți un număr la „{label}”: {max} sau mai puțin.',
  'form.numberBetween': 'Scrieți un număr la „{label}”: de la {min} la {max}.',
  'form.tooLong': {
    one: 'Scurtați textul. Ștergeți 1 semn.',
    few: 'Scurtați textul. Ștergeți {count} semne.',
    other: 'Scurtați textul. Ștergeți {count} de semne.',
  },
  'form.left': {
    one: 'Mai puteți scrie 1 semn.',
    few: 'Mai puteți scrie {count} semne.',
    other: 'Mai puteți scrie {count} de semne.',
  },
  'form.over': {
    one: 'Textul este prea lung cu 1 semn.',
    few: 'Textul este prea lung cu {count} semne.',
    other: 'Textul este prea lung cu {count} de semne.',
  },
  'form.less': 'Unul mai puțin',
  'form.more': 'Unul mai mult',
  'form.lowest': 'Mai puțin de {min} nu se poate.',
  'form.highest': 'Mai mult de {max} nu se poate.',

  'form.step': 'Pasul {step} din {steps}',
  'form.next': 'Continuați',
  'form.previous': 'Înapoi',
  'form.sending': 'Se trimite…',
  'form.check': 'Verificați răspunsurile',
  'form.change': 'Schimbați',
  'form.changeWhat': 'Schimbați: {label}',
  'form.noAnswer': 'Fără răspuns',

  'form.leaveAsk': 'Doriți să opriți?',
  'form.leaveHint': 'Răspunsurile nu sunt încă trimise. Dacă opriți, le ștergem.',
  'form.leave': 'Închideți și ștergeți',
  'form.stay': 'Completați mai departe',

  offline: 'Nu este internet. Verificați conexiunea.',
  broken: 'Ceva nu a mers la noi. Încercați mai târziu.',
  callUs: 'Nu merge? Sunați la {phone}.',
} satisfies FormTranslation;
