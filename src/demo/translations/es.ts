import { ACTIVITY } from '../activity-ids.ts';
import { inEachVillage, type ActivityWords, type DemoNotes, type DemoTranslation } from './translations.ts';

const villageMoment = (village: string): ActivityWords => ({
  title: `Encuentro en el pueblo: ${village}`,
  text: `De Stek va a ${village}. Con pastel, juegos y alguien que responde a tus preguntas.`,
});

/** The demo's activities in Spanish. Made by a machine: nobody who speaks Spanish has checked it yet. */
export const es: DemoTranslation = {
  [ACTIVITY.openHouse]: {
    title: 'Casa abierta',
    text: 'Entra cuando quieras. Hay café y siempre alguien con quien hablar.',
  },
  [ACTIVITY.healthWalk]: {
    title: 'Paseo de salud',
    text: 'Caminamos 1 hora con calma, de 15 a 20 personas. Después tomamos café.',
  },
  [ACTIVITY.soup]: {
    title: 'Sopa y charla',
    text: 'Ayuda a cortar verduras o simplemente siéntate. La sopa está lista a las 10 y media.',
  },
  [ACTIVITY.digipunt]: {
    title: 'Ayuda con el teléfono y la computadora',
    text: '¿Una pregunta sobre tu teléfono o tu computadora? Ven o pide una cita.',
  },
  [ACTIVITY.sewing]: {
    title: 'Taller de costura',
    text: 'Aprende a coser o arregla tu ropa. Tenemos máquinas, tela e hilo.',
  },
  [ACTIVITY.alice]: {
    title: 'Le pregunto a Alice',
    text: 'Ayuda con tu teléfono, tableta o computadora. Ninguna pregunta es demasiado pequeña.',
  },
  [ACTIVITY.programmeTalk]: {
    title: 'Hablamos del programa',
    text: '¿Qué quieres hacer en los próximos meses? Dilo aquí. Hay pastel.',
  },
  [ACTIVITY.focusGroup]: {
    title: 'Grupo de conversación',
    text: '4 veces al año hablamos con 20 personas de un tema. Tú conoces la vida aquí.',
  },
  [ACTIVITY.restaurant]: {
    title: 'Restaurante del pueblo',
    text: 'Sopa, una comida caliente y postre. Nadie se sienta a la mesa sin compañía.',
  },
  [ACTIVITY.foodBank]: {
    title: 'Café en el reparto de alimentos',
    text: '2 veces al mes tomamos café en grupo. Haz aquí todas tus preguntas.',
  },
  ...inEachVillage(villageMoment),
  [ACTIVITY.lanternWalk]: {
    title: 'Paseo con farolillos',
    text: 'Caminamos con farolillos en la oscuridad. Después hay chocolate caliente.',
  },
  [ACTIVITY.gamesAfternoon]: {
    title: 'Tarde de juegos',
    text: 'Juegos de mesa para grandes y pequeños. Trae tu juego favorito.',
  },
  [ACTIVITY.pancakes]: {
    title: 'Hacer tortitas',
    text: 'Los niños cocinan. Los padres y abuelos prueban.',
  },
  [ACTIVITY.playDays]: {
    title: 'Días de juego',
    text: '3 tardes de manualidades, deporte y juegos. Ven 1 vez o las 3.',
  },
  [ACTIVITY.seaside]: {
    title: 'Día en el mar',
    text: 'En autobús al mar y de vuelta. Trae tu bocadillo.',
  },
  [ACTIVITY.infoEnergy]: {
    title: 'Pagar menos por la energía',
    text: 'Aprende a leer tu factura. Te llevas una bombilla de bajo consumo y un burlete.',
  },
  [ACTIVITY.infoMobility]: {
    title: 'Moverse sin coche',
    text: 'Autobús, tren, bicicleta compartida o alguien que te lleva: ¿qué te va bien?',
  },
  [ACTIVITY.infoRights]: {
    title: 'Conoce tus derechos',
    text: '¿Qué ayudas puedes recibir? Lo calculamos contigo.',
  },
};

/** What the demo says of single dates, in Spanish. Made by a machine too. */
export const esNotes: DemoNotes = {
  'Een week vroeger: op 29 december zijn we dicht.': 'Una semana antes: el 29 de diciembre está cerrado.',
  'Een week later, zodat iemand van de stad erbij kan zijn.':
    'Una semana después, para que pueda venir alguien de la ciudad.',
  'Tussen Kerstmis en Nieuwjaar zijn we dicht. Op 5 januari zijn we er weer.':
    'Entre Navidad y Año Nuevo está cerrado. El 5 de enero volvemos.',
  'Deze keer wandelen we rond de vijver. Breng een muts mee.':
    'Esta vez caminamos alrededor del estanque. Trae un gorro.',
  'Geen wandeling: het ontmoetingscentrum is dicht.': 'No hay paseo: el centro está cerrado.',
  'Het is Kerstmis. Fijne feesten!': 'Es Navidad. ¡Felices fiestas!',
  'Het is Nieuwjaar. Tot volgende week!': 'Es Año Nuevo. ¡Hasta la próxima semana!',
  'Een week later: in de kerstvakantie zijn we dicht.':
    'Una semana después: en las vacaciones de Navidad está cerrado.',
  'Het is pinkstermaandag.': 'Es lunes de Pentecostés.',
};
