import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(لازم نیست)',
  'form.attention': 'توجه:',
  'form.problem': 'مشکلی هست',

  'form.missing': 'برای «{label}» جواب بنویسید.',
  'form.missingPhone': 'شماره‌ی تلفن خود را بنویسید، مثلاً \u20660470 12 34 56\u2069.',
  'form.missingEmail': 'ایمیل خود را بنویسید، مثلاً naam@voorbeeld.be.',
  'form.missingChoice': 'برای «{label}» یک جواب انتخاب کنید.',
  'form.phone': 'شماره‌ی تلفن خود را دوباره نگاه کنید. همه‌ی رقم‌ها را بنویسید، مثلاً \u20660470 12 34 56\u2069.',
  'form.email': 'ایمیل خود را دوباره نگاه کنید. شکل آن مثل naam@voorbeeld.be است.',
  'form.number': 'برای «{label}» یک عدد بنویسید.',
  'form.numberFrom': 'برای «{label}» یک عدد بنویسید: {min} یا بیشتر.',
  'form.numberTo': 'برای «{label}» یک عدد بنویسید: {max} یا کمتر.',
  'form.numberBetween': 'برای «{label}» یک عدد بنویسید: از {min} تا {max}.',
  'form.tooLong': {
    one: 'متن را کوتاه‌تر کنید. {count} حرف پاک کنید.',
    other: 'متن را کوتاه‌تر کنید. {count} حرف پاک کنید.',
  },
  'form.left': {
    one: 'هنوز می‌توانید {count} حرف بنویسید.',
    other: 'هنوز می‌توانید {count} حرف بنویسید.',
  },
  'form.over': { one: 'متن شما {count} حرف زیادی دارد.', other: 'متن شما {count} حرف زیادی دارد.' },
  'form.less': 'یکی کمتر',
  'form.more': 'یکی بیشتر',
  'form.lowest': 'کمتر از {min} نمی‌شود.',
  'form.highest': 'بیشتر از {max} نمی‌شود.',

  'form.step': 'مرحله‌ی {step} از {steps}',
  'form.next': 'ادامه',
  'form.previous': 'برگشت',
  'form.sending': 'داریم می‌فرستیم…',
  'form.check': 'جواب‌هایتان را نگاه کنید',
  'form.change': 'تغییر',
  'form.changeWhat': 'تغییر: {label}',
  'form.noAnswer': 'بدون جواب',

  'form.leaveAsk': 'می‌خواهید تمام کنید؟',
  'form.leaveHint': 'جواب‌های شما هنوز فرستاده نشده است. اگر تمام کنید، آن‌ها را پاک می‌کنیم.',
  'form.leave': 'بستن و پاک کردن',
  'form.stay': 'ادامه‌ی نوشتن',

  offline: 'اینترنت نیست. ببینید وصل هستید یا نه.',
  broken: 'پیش ما مشکلی پیش آمد. بعداً دوباره امتحان کنید.',
  callUs: 'نشد؟ به شماره‌ی {phone} زنگ بزنید.',
} satisfies FormTranslation;
