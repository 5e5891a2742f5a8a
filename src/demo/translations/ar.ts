import { ACTIVITY } from '../activity-ids.ts';
import { inEachVillage, type ActivityWords, type DemoNotes, type DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `لقاء في القرية: ${village}`,
  text: `يأتي De Stek إلى ${village}. توجد كعكة وألعاب، وشخص يجيب عن أسئلتكم.`,
});

/** The demo's activities in Arabic. Made by a machine: nobody who speaks Arabic has checked it yet. */
export const ar: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'بيت مفتوح للجميع',
    text: 'ادخلوا متى تريدون. توجد قهوة، ودائمًا شخص تتكلمون معه.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'مشي من أجل الصحة',
    text: 'نمشي ساعة بهدوء، من 15 إلى 20 شخصًا. بعد ذلك نشرب القهوة.',
  },
  [ACTIVITY.soup]: {
    title: 'شوربة وحديث',
    text: 'ساعدوا في تقطيع الخضار، أو اجلسوا معنا فقط. الشوربة جاهزة في الساعة 10 والنصف.',
  },
  [ACTIVITY.digipunt]: {
    title: 'مساعدة في الهاتف والحاسوب',
    text: 'هل عندكم سؤال عن الهاتف أو الحاسوب؟ تعالوا مباشرة أو خذوا موعدًا.',
  },
  [ACTIVITY.sewing]: {
    title: 'ورشة الخياطة',
    text: 'تعلّموا الخياطة أو أصلحوا ملابسكم. عندنا ماكينات وقماش وخيط.',
  },
  [ACTIVITY.alice]: {
    title: 'أسأل Alice',
    text: 'مساعدة في الهاتف والتابلت والحاسوب. كل سؤال مهم.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'نتكلم عن البرنامج',
    text: 'ماذا تريدون أن تفعلوا في الأشهر القادمة؟ قولوا لنا هنا. توجد كعكة.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'مجموعة حوار',
    text: 'نتكلم 4 مرات في السنة مع 20 شخصًا عن موضوع واحد. أنتم تعرفون الحياة هنا.',
  },
  [ACTIVITY.restaurant]: {
    title: 'مطعم القرية',
    text: 'شوربة ووجبة ساخنة وحلوى. لا يجلس أحد وحده على الطاولة.',
  },
  [ACTIVITY.foodBank]: {
    title: 'قهوة عند توزيع الطعام',
    text: 'نشرب القهوة معًا مرتين في الشهر. اسألوا هنا كل أسئلتكم.',
  },
  ...inEachVillage(villageMoment),
  [ACTIVITY.lanternWalk]: {
    title: 'مشي مع الفوانيس',
    text: 'نمشي في الظلام مع الفوانيس. بعد ذلك نشرب الشوكولاتة الساخنة.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'ألعاب بعد الظهر',
    text: 'ألعاب للكبار والصغار. أحضروا اللعبة التي تحبونها.',
  },
  [ACTIVITY.pancakes]: {
    title: 'نخبز الفطائر معًا',
    text: 'الأطفال يخبزون بأنفسهم. الأهل والأجداد يتذوقون.',
  },
  [ACTIVITY.playDays]: {
    title: 'أيام اللعب',
    text: 'أشغال يدوية ورياضة ولعب، 3 أيام بعد الظهر. تعالوا مرة واحدة أو كل المرات.',
  },
  [ACTIVITY.seaside]: {
    title: 'يوم على البحر',
    text: 'نذهب بالحافلة إلى البحر ونعود. أحضروا طعامكم معكم.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'ندفع أقل للطاقة',
    text: 'تعلّموا قراءة الفاتورة. تأخذون معكم مصباحًا موفّرًا وفرشاة للباب.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'التنقل من دون سيارة',
    text: 'الحافلة أو القطار أو الدراجة أو شخص يوصلكم: ماذا يناسبكم؟',
  },
  [ACTIVITY.infoRights]: {
    title: 'اعرفوا حقوقكم',
    text: 'أي مساعدات مالية يمكنكم أن تأخذوا؟ نحسبها معًا.',
  },
};

/** What the demo says of single dates, in Arabic. Made by a machine too. */
export const arNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'الموعد قبل أسبوع: نحن مغلقون يوم 29 ديسمبر.',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'الموعد بعد أسبوع، حتى يستطيع شخص من البلدية أن يحضر.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'نحن مغلقون بين عيد الميلاد ورأس السنة. نعود يوم 5 يناير.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'هذه المرة نمشي حول البركة. أحضروا قبعة دافئة.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'لا يوجد مشي: مركز اللقاء مغلق.',
  'Het is Kerstmis. Fijne feesten!': 'اليوم عيد الميلاد. أعيادًا سعيدة!',
  'Het is Nieuwjaar. Tot volgende week!': 'اليوم رأس السنة. إلى اللقاء في الأسبوع القادم!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'الموعد بعد أسبوع: نحن مغلقون في عطلة عيد الميلاد.',
  'Het is pinkstermaandag.': 'اليوم اثنين العنصرة.',
};
