import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(не е задължително)',
  'form.attention': 'Внимание:',
  'form.problem': 'Има проблем',

  'form.missing': 'Напишете отговор на „{label}“.',
  'form.missingPhone': 'Напишете телефонния си номер, например 0470 12 34 56.',
  'form.missingEmail': 'Напишете имейл адреса си, например ime@primer.be.',
  'form.missingChoice': 'Изберете отговор на „{label}“.',
  'form.phone': 'Проверете телефонния си номер. Напишете всички цифри, например 0470 12 34 56.',
  'form.email': 'Проверете имейл адреса си. Той изглежда като ime@primer.be.',
  'form.number': 'Напишете число при „{label}“.',
  'form.numberFrom': 'Напишете число при „{label}“: {min} или повече.',
  'form.numberTo': 'Напишете число при „{label}“: {max} или по-малко.',
  'form.numberBetween': 'Напишете число при „{label}“: от {min} до {max}.',
  'form.tooLong': {
    one: 'Направете текста по-кратък. Изтрийте 1 знак.',
    other: 'Направете текста по-кратък. Изтрийте {count} знака.',
  },
  'form.left': { one: 'Може да напишете още 1 знак.', other: 'Може да напишете още {count} знака.' },
  'form.over': { one: 'Текстът е с 1 знак по-дълъг.', other: 'Текстът е с {count} знака по-дълъг.' },
  'form.less': 'Едно по-малко',
  'form.more': 'Едно повече',
  'form.lowest': 'Не може да е по-малко от {min}.',
  'form.highest': 'Не може да е повече от {max}.',

  'form.step': 'Стъпка {step} от {steps}',
  'form.next': 'Продължете',
  'form.previous': 'Назад',
  'form.sending': 'Изпраща се…',
  'form.check': 'Проверете отговорите си',
  'form.change': 'Променете',
  'form.changeWhat': 'Променете: {label}',
  'form.noAnswer': 'Няма отговор',

  'form.leaveAsk': 'Искате ли да спрете?',
  'form.leaveHint': 'Отговорите Ви още не са изпратени. Ако спрете, ще ги изтрием.',
  'form.leave': 'Затворете и изтрийте',
  'form.stay': 'Продължете да попълвате',

  offline: 'Няма интернет. Проверете връзката си.',
  broken: 'При нас нещо се обърка. Опитайте по-късно.',
  callUs: 'Не става? Обадете се: {phone}',
} satisfies FormTranslation;
