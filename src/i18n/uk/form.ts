import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(не обов’язково)',
  'form.attention': 'Увага:',
  'form.problem': 'Є проблема',

  'form.missing': 'Дайте відповідь: «{label}».',
  'form.missingPhone': 'Введіть ваш номер телефону, наприклад 0470 12 34 56.',
  'form.missingEmail': 'Введіть вашу електронну адресу, наприклад naam@voorbeeld.be.',
  'form.missingChoice': 'Виберіть відповідь: «{label}».',
  'form.phone': 'Перевірте номер телефону. Введіть усі цифри, наприклад 0470 12 34 56.',
  'form.email': 'Перевірте електронну адресу. Вона виглядає так: naam@voorbeeld.be.',
  'form.number': 'Введіть число: «{label}».',
  'form.numberFrom': 'Введіть число: «{label}». Можна {min} або більше.',
  'form.numberTo': 'Введіть число: «{label}». Можна {max} або менше.',
  'form.numberBetween': 'Введіть число: «{label}». Можна від {min} до {max}.',
  'form.tooLong': {
    one: 'Зробіть текст коротшим. Приберіть {count} знак.',
    few: 'Зробіть текст коротшим. Приберіть {count} знаки.',
    many: 'Зробіть текст коротшим. Приберіть {count} знаків.',
    other: 'Зробіть текст коротшим. Приберіть {count} знака.',
  },
  'form.left': {
    one: 'Можна ввести ще {count} знак.',
    few: 'Можна ввести ще {count} знаки.',
    many: 'Можна ввести ще {count} знаків.',
    other: 'Можна ввести ще {count} знака.',
  },
  'form.over': {
    one: 'У тексті {count} зайвий знак.',
    few: 'У тексті {count} зайві знаки.',
    many: 'У тексті {count} зайвих знаків.',
    other: 'У тексті {count} зайвого знака.',
  },
  'form.less': 'На один менше',
  'form.more': 'На один більше',
  'form.lowest': 'Менше ніж {min} не можна.',
  'form.highest': 'Більше ніж {max} не можна.',

  'form.step': 'Крок {step} з {steps}',
  'form.next': 'Далі',
  'form.previous': 'Назад',
  'form.sending': 'Надсилаємо…',
  'form.check': 'Перевірте ваші відповіді',
  'form.change': 'Змінити',
  'form.changeWhat': 'Змінити: {label}',
  'form.noAnswer': 'Немає відповіді',

  'form.leaveAsk': 'Хочете зупинитися?',
  'form.leaveHint': 'Ваші відповіді ще не надіслано. Якщо ви зупинитеся, ми їх видалимо.',
  'form.leave': 'Закрити і видалити',
  'form.stay': 'Продовжити',

  offline: 'Немає інтернету. Перевірте зв’язок.',
  broken: 'У нас щось пішло не так. Спробуйте пізніше.',
  callUs: 'Не виходить? Зателефонуйте: {phone}.',
} satisfies FormTranslation;
