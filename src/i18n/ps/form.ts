import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(لازم نه دی)',
  'form.attention': 'پام وکړئ:',
  'form.problem': 'یوه ستونزه شته',

  'form.missing': 'په “{label}” کې ځواب ولیکئ.',
  'form.missingPhone': 'د خپل ټلیفون شمېره ولیکئ، لکه \u20660470 12 34 56\u2069.',
  'form.missingEmail': 'خپل ایمېل ولیکئ، لکه naam@voorbeeld.be.',
  'form.missingChoice': 'په “{label}” کې یو ځواب وټاکئ.',
  'form.phone': 'د خپل ټلیفون شمېره بیا وګورئ. ټول عددونه ولیکئ، لکه \u20660470 12 34 56\u2069.',
  'form.email': 'خپل ایمېل بیا وګورئ. داسې ښکاري: naam@voorbeeld.be.',
  'form.number': 'په “{label}” کې عدد ولیکئ.',
  'form.numberFrom': 'په “{label}” کې عدد ولیکئ، {min} یا ډېر.',
  'form.numberTo': 'په “{label}” کې عدد ولیکئ، {max} یا کم.',
  'form.numberBetween': 'په “{label}” کې عدد ولیکئ، له {min} تر {max}.',
  'form.tooLong': {
    one: 'خپل متن لنډ کړئ. {count} توری لرې کړئ.',
    other: 'خپل متن لنډ کړئ. {count} توري لرې کړئ.',
  },
  'form.left': {
    one: 'تاسو {count} بل توری لیکلی شئ.',
    other: 'تاسو {count} نور توري لیکلی شئ.',
  },
  'form.over': {
    one: 'ستاسو متن {count} توری اوږد دی.',
    other: 'ستاسو متن {count} توري اوږد دی.',
  },
  'form.less': 'یو کم کړئ',
  'form.more': 'یو زیات کړئ',
  'form.lowest': 'له {min} کم نه کېږي.',
  'form.highest': 'له {max} ډېر نه کېږي.',

  'form.step': 'ګام {step} له {steps}',
  'form.next': 'دوام ورکړئ',
  'form.previous': 'شاته',
  'form.sending': 'لېږل کېږي…',
  'form.check': 'خپل ځوابونه بیا وګورئ',
  'form.change': 'بدل یې کړئ',
  'form.changeWhat': 'بدل یې کړئ: {label}',
  'form.noAnswer': 'ځواب نشته',

  'form.leaveAsk': 'بس کول غواړئ؟',
  'form.leaveHint': 'ستاسو ځوابونه لا نه دي لېږل شوي. که بس یې کړئ، موږ یې پاکوو.',
  'form.leave': 'بند او پاک یې کړئ',
  'form.stay': 'لیکلو ته دوام ورکړئ',

  offline: 'انټرنېټ نشته. وګورئ چې انټرنېټ لرئ که نه.',
  broken: 'زموږ ستونزه ده. وروسته بیا هڅه وکړئ.',
  callUs: 'کار نه کوي؟ دې شمېرې ته زنګ ووهئ: {phone}.',
} satisfies FormTranslation;
