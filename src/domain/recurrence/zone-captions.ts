/**
 * Names of places and clocks in the captions of Outlook, Zimbra and others that are the name of no IANA city, and the IANA zone of
 * each, by area: `name=city`, in small letters. The Dutch and French names are those of Windows in these languages.
 */
const CAPTIONS: Record<string, string> = {
  Africa: 'pretoria=Johannesburg|west central africa=Lagos',
  America:
    'alaska=Anchorage|aleutian islands=Adak|arizona=Phoenix|atlantic time (canada)=Halifax|atlantic time=Halifax|' +
    'baja california=Tijuana|brasilia=Sao_Paulo|chetumal=Cancun|city of buenos aires=Buenos_Aires|georgetown=Guyana|' +
    'guadalajara=Mexico_City|indiana (east)=Indianapolis|quito=Guayaquil|saint pierre and miquelon=Miquelon|' +
    'salvador=Bahia|saskatchewan=Regina|turks and caicos=Grand_Turk',
  Asia:
    'abu dhabi=Dubai|astana=Almaty|beijing=Shanghai|chennai=Calcutta|chokurdakh=Srednekolymsk|ekaterinburg=Yekaterinburg|' +
    'gorno-altaysk=Barnaul|hanoi=Bangkok|hong kong standard time=Hong_Kong|islamabad=Karachi|japan standard time=Tokyo|' +
    'kathmandu=Katmandu|kolkata=Calcutta|mumbai=Calcutta|muscat=Dubai|new delhi=Calcutta|osaka=Tokyo|' +
    'petropavlovsk-kamchatsky=Kamchatka|sapporo=Tokyo|sri jayawardenepura=Colombo|ulan bator=Ulaanbaatar|' +
    'yangon=Rangoon|yangon (rangoon)=Rangoon',
  Atlantic: 'cabo verde is.=Cape_Verde|cape verde is.=Cape_Verde',
  Australia:
    'australian eastern daylight time=Sydney|australian eastern standard time=Sydney|canberra=Sydney|lord howe island=Lord_Howe',
  Etc:
    'coordinated universal time=UTC|gecoördineerde wereldtijd=UTC|greenwich mean time=UTC|international date line west=GMT+12|' +
    'mid-atlantic=GMT+2|mid-atlantic - old=GMT+2|temps universel coordonné=UTC|universal time=UTC',
  Europe:
    'athene=Athens|berlijn=Berlin|bern=Zurich|boekarest=Bucharest|british summer time=London|brussel=Brussels|' +
    'bruxelles=Brussels|brüssel=Brussels|cest=Brussels|copenhague=Copenhagen|edinburgh=London|eest=Athens|' +
    'irish standard time=Dublin|istanboel=Istanbul|kopenhagen=Copenhagen|kyiv=Kiev|lissabon=Lisbon|londen=London|' +
    'londres=London|mesz=Berlin|mez=Berlin|midden-europa=Budapest|midden-europese tijd=Brussels|' +
    'midden-europese zomertijd=Brussels|mitteleuropäische sommerzeit=Berlin|mitteleuropäische zeit=Berlin|' +
    'moscow standard time=Moscow|parijs=Paris|praag=Prague|st. petersburg=Moscow|warschau=Warsaw|wenen=Vienna|' +
    'west-europa=Berlin|western european summer time=Lisbon|western european time=Lisbon|' +
    'eastern european summer time=Athens|eastern european time=Athens',
  Indian: 'port louis=Mauritius',
  Pacific:
    'bougainville island=Bougainville|chatham islands=Chatham|easter island=Easter|hawaii=Honolulu|kiritimati island=Kiritimati|' +
    'marquesas islands=Marquesas|marshall is.=Majuro|midway island=Midway|new caledonia=Noumea|norfolk island=Norfolk|' +
    "nuku'alofa=Tongatapu|solomon is.=Guadalcanal|wellington=Auckland",
};

/** The zone whose clock is so many minutes east of UTC in winter, and an hour more in summer, by what most who write it so mean. */
const WITH_SUMMER_TIME: Record<number, string> = {
  [-540]: 'America/Anchorage',
  [-480]: 'America/Los_Angeles',
  [-420]: 'America/Denver',
  [-360]: 'America/Chicago',
  [-300]: 'America/New_York',
  [-240]: 'America/Halifax',
  [-210]: 'America/St_Johns',
  0: 'Europe/London',
  60: 'Europe/Brussels',
  120: 'Europe/Athens',
  570: 'Australia/Adelaide',
  600: 'Australia/Sydney',
  720: 'Pacific/Auckland',
};

let captions: Map<string, string> | undefined;
let cities: Map<string, string[]> | undefined;

/** The IANA zones of a place or clock as captions name it, in any case. */
export function zonesCalled(name: string): string[] {
  captions ??= new Map(
    Object.entries(CAPTIONS).flatMap(([area, list]) =>
      list.split('|').map(entry => {
        const [caption = '', city = ''] = entry.split('=');
        return [caption, city === 'UTC' ? city : `${area}/${city}`] as const;
      }),
    ),
  );
  const key = name
    .trim()
    .toLowerCase()
    .replace(/ \((?:standaardtijd|zomertijd)\)$/, '');
  const known = captions.get(key);
  return [...(known ? [known] : []), ...(citiesOfIana().get(key.replace(/[\s_]+/g, '_')) ?? [])];
}

function citiesOfIana(): Map<string, string[]> {
  if (cities) return cities;
  cities = new Map();
  for (const zone of Intl.supportedValuesOf?.('timeZone') ?? []) {
    const city = zone.slice(zone.lastIndexOf('/') + 1).toLowerCase();
    cities.set(city, [...(cities.get(city) ?? []), zone]);
  }
  return cities;
}

const STANDARD_AND_DAYLIGHT = /([+-]\d\d):?(\d\d)\D*standard\D*([+-]\d\d):?(\d\d)\D*daylight/i;

/** The zone of `GMT +0100 (Standard) / GMT +0200 (Daylight)`. */
export function zoneOfBothOffsets(name: string): string | undefined {
  const found = STANDARD_AND_DAYLIGHT.exec(name)?.slice(1);
  if (!found) return undefined;
  const minutes = (hours: string, rest: string) => Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(rest);
  const [hours = '', rest = '', summerHours = '', summerRest = ''] = found;
  const winter = minutes(hours, rest);
  return minutes(summerHours, summerRest) - winter === 60 ? WITH_SUMMER_TIME[winter] : undefined;
}
