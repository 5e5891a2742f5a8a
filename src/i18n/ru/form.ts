import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(не обязательно)',
  'form.attention': 'Внимание:',
  'form.problem': 'Есть проблема',

  'form.missing': 'Дайте ответ: «{label}».',
  'form.missingPhone': 'Введите ваш номер телефона, например 0470 12 34 56.',
  'form.missingEmail': 'Введите ваш адрес электронной почты, например naam@voorbeeld.be.',
  'form.missingChoice': 'Выберите ответ: «{label}».',
  'form.phone': 'Проверьте номер телефона. Введите все цифры, например 0470 12 34 56.',
  'form.email': 'Проверьте адрес электронной почты. Он выглядит так: naam@voorbeeld.be.',
  'form.number': 'Введите число: «{label}».',
  'form.numberFrom': 'Введите число: «{label}». Можно {min} или больше.',
  'form.numberTo': 'Введите число: «{label}». Можно {max} или меньше.',
  'form.numberBetween': 'Введите число: «{label}». Можно от {min} до {max}.',
  'form.tooLong': {
    one: 'Сделайте текст короче. Уберите {count} знак.',
    few: 'Сделайте текст короче. Уберите {count} знака.',
    many: 'Сделайте текст короче. Уберите {count} знаков.',
    other: 'Сделайте текст короче. Уберите {count} знака.',
  },
  'form.left': {
    one: 'Можно ввести ещё {count} знак.',
    few: 'Можно ввести ещё {count} знака.',
    many: 'Можно ввести ещё {count} знаков.',
    other: 'Можно ввести ещё {count} знака.',
  },
  'form.over': {
    one: 'В тексте {count} лишний знак.',
    few: 'В тексте {count} лишних знака.',
    many: 'В тексте {count} лишних знаков.',
    other: 'В тексте {count} лишнего знака.',
  },
  'form.less': 'На один меньше',
  'form.more': 'На один больше',
  'form.lowest': 'Меньше {min} нельзя.',
  'form.highest': 'Больше {max} нельзя.',

  'form.step': 'Шаг {step} из {steps}',
  'form.next': 'Дальше',
  'form.previous': 'Назад',
  'form.sending': 'Отправляем…',
  'form.check': 'Проверьте ваши ответы',
  'form.change': 'Изменить',
  'form.changeWhat': 'Изменить: {label}',
  'form.noAnswer': 'Нет ответа',

  'form.leaveAsk': 'Хотите остановиться?',
  'form.leaveHint': 'Ваши ответы ещё не отправлены. Если вы остановитесь, мы их удалим.',
  'form.leave': 'Закрыть и удалить',
  'form.stay': 'Продолжить',

  offline: 'Нет интернета. Проверьте связь.',
  broken: 'У нас что-то пошло не так. Попробуйте позже.',
  callUs: 'Не получается? Позвоните: {phone}.',
} satisfies FormTranslation;
