import { ACTIVITY } from '../activity-ids.ts';
import { inEachVillage, type ActivityWords, type DemoNotes, type DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `ኣኼባ ዓዲ ኣብ ${village}`,
  text: `De Stek ናብ ${village} ይመጽእ። ኬክን ጸወታን ኣሎ። ሕቶታትኩም ዝምልስ ሰብ እውን ኣሎ።`,
});

/** The demo's activities in Tigrinya. Made by a machine: nobody who speaks Tigrinya has checked it yet. */
export const ti: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'ክፉት ገዛ',
    text: 'ኣብ ዝደለኹምዎ ግዜ እተዉ። ቡን ኣሎ። ምሳኹም ዝዛረብ ሰብ ኩሉ ግዜ ኣሎ።',
  },
  [ACTIVITY.healthWalk]: {
    title: 'ጉዕዞ ብእግሪ ንጥዕና',
    text: 'ምስ 15 ክሳብ 20 ሰባት ሓደ ሰዓት ቀስ ኢልና ንኸይድ። ብድሕሪኡ ቡን ንሰቲ።',
  },
  [ACTIVITY.soup]: {
    title: 'መረቕን ዕላልን',
    text: 'ኣሕምልቲ ኣብ ምቑራጽ ሓግዙ ወይ ኮፍ በሉ ጥራይ። እቲ መረቕ ንግሆ ሰዓት 10:30 ድሉው እዩ።',
  },
  [ACTIVITY.digipunt]: {
    title: 'ሓገዝ ንሞባይልን ኮምፕዩተርን',
    text: 'ብዛዕባ ሞባይል ወይ ኮምፕዩተር ሕቶ ኣለኩም ድዩ? ምጹ ወይ ቆጸራ ሓዙ።',
  },
  [ACTIVITY.sewing]: {
    title: 'ናይ ስፌት ቦታ',
    text: 'ስፌት ተማሃሩ ወይ ክዳውንትኹም ጸግኑ። መኪና ስፌትን ጨርቅን ፈትልን ኣለና።',
  },
  [ACTIVITY.alice]: {
    title: 'ንኣሊስ እሓታ',
    text: 'ሓገዝ ንሞባይልኩም፣ ታብለትኩም ወይ ኮምፕዩተርኩም። ንእሽቶ ሕቶ እውን ሕተቱ።',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'ዘተ ብዛዕባ መደብ',
    text: 'ኣብ ዝመጽእ ኣዋርሕ እንታይ ክትገብሩ ትደልዩ? ኣብዚ ንገሩና። ኬክ ኣሎ።',
  },
  [ACTIVITY.focusGroup]: {
    title: 'ጉጅለ ዘተ',
    text: 'ኣብ ዓመት 4 ግዜ 20 ሰባት ብዛዕባ ሓደ ጉዳይ ንዛረብ። ናይዚ ከባቢ ህይወት ትፈልጡ ኢኹም።',
  },
  [ACTIVITY.restaurant]: {
    title: 'ቤት መግቢ ናይ ዓዲ',
    text: 'መረቕ፣ ምዉቕ መግብን ጥዑም ነገርን። በይንኹም ኣይትበልዑን ኢኹም።',
  },
  [ACTIVITY.foodBank]: {
    title: 'ቡን ኣብ ቦታ ምዕደላ መግቢ',
    text: 'ኣብ ወርሒ 2 ግዜ ብሓባር ቡን ንሰቲ። ኩሉ ሕቶታትኩም ኣብዚ ሕተቱ።',
  },
  ...inEachVillage(villageMoment),
  [ACTIVITY.lanternWalk]: {
    title: 'ጉዕዞ ምስ ፋኑሳት',
    text: 'ብምሸት ፋኑስ ሒዝና ብእግሪ ንኸይድ። ብድሕሪኡ ምዉቕ ቸኮላታ ንሰቲ።',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'ጸወታታት ድሕሪ ቐትሪ',
    text: 'ናይ ጣውላ ጸወታታት ንዓበይትን ንኣሽቱን። እትፈትውዎ ጸወታ ሒዝኩም ምጹ።',
  },
  [ACTIVITY.pancakes]: {
    title: 'ፓንኬክ ምስንካት',
    text: 'ቆልዑት ባዕሎም ይስንክቱ። ወለድን ኣቦሓጎታትን ዓባያትን ይጥዕሙ።',
  },
  [ACTIVITY.playDays]: {
    title: 'መዓልታት ጸወታ',
    text: 'ንሰለስተ መዓልቲ ኢደ ጥበብ፣ ስፖርትን ጸወታን። ሓደ መዓልቲ ወይ ሰለስቲኡ ምጹ።',
  },
  [ACTIVITY.seaside]: {
    title: 'መዓልቲ ኣብ ባሕሪ',
    text: 'ብኣውቶቡስ ናብ ባሕሪ ኬድና ንምለስ። ምሳሕኩም ሒዝኩም ምጹ።',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'ንኤሌክትሪክን ጋዝን ትሑት ክፍሊት',
    text: 'ናይ ክፍሊት ወረቐትኩም ምንባብ ተማሃሩ። ቆጣቢ መብራህትን ንማዕጾ ዝኸውን መዐጸዊ ንፋስን ትወስዱ።',
  },
  [ACTIVITY.infoMobility]: {
    title: 'ብዘይ መኪና ምንቅስቓስ',
    text: 'ኣውቶቡስ፣ ባቡር፣ ናይ ሓባር ብሽክለታ ወይ ዘብጽሓኩም ሰብ። ንዓኹም እንታይ ይጥዕም?',
  },
  [ACTIVITY.infoRights]: {
    title: 'መሰልኩም ፍለጡ',
    text: 'እንታይ ናይ ገንዘብ ሓገዝ ክትረኽቡ ትኽእሉ? ብሓባር ንሕስብ።',
  },
};

/** What the demo says of single dates, in Tigrinya. Made by a machine too. */
export const tiNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'ሓደ ሰሙን ኣቐዲሙ፦ ኣብ 29 ታሕሳስ ዕጹዋት ኢና።',
  'Een week later, zodat iemand van de stad erbij kan zijn.': 'ሓደ ሰሙን ድሒሩ፣ ምእንቲ ሓደ ሰብ ካብ ምምሕዳር ከተማ ክመጽእ።',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'ካብ ልደት ክሳብ ሓድሽ ዓመት ዕጹዋት ኢና። ኣብ 5 ጥሪ ተመሊስና ኣለና።',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.': 'ኣብዚ ግዜ እዚ ኣብ ዙርያ ንእሽቶ ቀላይ ንኸይድ። ቆብዕ ሒዝኩም ምጹ።',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'ጉዕዞ የለን፦ እቲ ማእከል ዕጹው እዩ።',
  'Het is Kerstmis. Fijne feesten!': 'በዓል ልደት እዩ። ርሑስ በዓል!',
  'Het is Nieuwjaar. Tot volgende week!': 'ሓድሽ ዓመት እዩ። ኣብ ዝመጽእ ሰሙን የራኽበና!',
  'Een week later: in de kerstvakantie zijn we dicht.': 'ሓደ ሰሙን ድሒሩ፦ ኣብ ዕረፍቲ ልደት ዕጹዋት ኢና።',
  'Het is pinkstermaandag.': 'ሰኑይ ናይ በዓል ጰራቅሊጦስ እዩ።',
};
