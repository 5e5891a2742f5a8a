/**
 * Outlook's names of time zones and the IANA zone of each, as Unicode CLDR has them (supplemental/windowsZones.xml, territory 001),
 * by area: `Windows name=city`. `Standard Time` at the end of a name is left out, `*` stands for it inside one. Two rows are other
 * than in tables from before 2023: Mountain (Mexico) went from Chihuahua to Mazatlan when Chihuahua changed to UTC-6 in October 2022,
 * and Central Asia, which is UTC+6, from Almaty to Bishkek when Kazakhstan changed to UTC+5 in March 2024.
 */
const CITIES: Record<string, string> = {
  Africa:
    'E. Africa=Nairobi|Egypt=Cairo|Libya=Tripoli|Morocco=Casablanca|Namibia=Windhoek|Sao Tome=Sao_Tome|' +
    'South Africa=Johannesburg|South Sudan=Juba|Sudan=Khartoum|W. Central Africa=Lagos',
  America:
    'Alaskan=Anchorage|Aleutian=Adak|Argentina=Buenos_Aires|Atlantic=Halifax|Bahia=Bahia|Canada Central=Regina|' +
    'Central=Chicago|Central America=Guatemala|Central Brazilian=Cuiaba|Central* (Mexico)=Mexico_City|Cuba=Havana|' +
    'E. South America=Sao_Paulo|Eastern=New_York|Eastern* (Mexico)=Cancun|Greenland=Godthab|Haiti=Port-au-Prince|' +
    'Magallanes=Punta_Arenas|Mexico=Mexico_City|Mexico* 2=Mazatlan|Montevideo=Montevideo|Mountain=Denver|Mountain* (Mexico)=Mazatlan|Newfoundland=St_Johns|' +
    'Pacific=Los_Angeles|Pacific SA=Santiago|Pacific* (Mexico)=Tijuana|Paraguay=Asuncion|SA Eastern=Cayenne|' +
    'SA Pacific=Bogota|SA Western=La_Paz|Saint Pierre=Miquelon|Tocantins=Araguaina|Turks And Caicos=Grand_Turk|' +
    'US Eastern=Indianapolis|US Mountain=Phoenix|Venezuela=Caracas|Yukon=Whitehorse',
  Asia:
    'Afghanistan=Kabul|Altai=Barnaul|Arab=Riyadh|Arabian=Dubai|Arabic=Baghdad|Azerbaijan=Baku|Bangladesh=Dhaka|' +
    'Armenian=Yerevan|Caucasus=Yerevan|Central Asia=Bishkek|China=Shanghai|Ekaterinburg=Yekaterinburg|Georgian=Tbilisi|India=Calcutta|' +
    'Iran=Tehran|Israel=Jerusalem|Jordan=Amman|Kamchatka=Kamchatka|Korea=Seoul|Magadan=Magadan|Middle East=Beirut|Myanmar=Rangoon|' +
    'N. Central Asia=Novosibirsk|Nepal=Katmandu|North Asia=Krasnoyarsk|North Asia East=Irkutsk|North Korea=Pyongyang|' +
    'Omsk=Omsk|Pakistan=Karachi|Qyzylorda=Qyzylorda|Russia Time Zone 10=Srednekolymsk|Russia Time Zone 11=Kamchatka|' +
    'SE Asia=Bangkok|Sakhalin=Sakhalin|Singapore=Singapore|Sri Lanka=Colombo|Syria=Damascus|Taipei=Taipei|' +
    'Tokyo=Tokyo|Tomsk=Tomsk|Transbaikal=Chita|Ulaanbaatar=Ulaanbaatar|Vladivostok=Vladivostok|W. Mongolia=Hovd|' +
    'West Asia=Tashkent|West Bank=Hebron|Yakutsk=Yakutsk',
  Atlantic: 'Azores=Azores|Cape Verde=Cape_Verde|Greenwich=Reykjavik',
  Australia:
    'AUS Central=Darwin|AUS Eastern=Sydney|Aus Central W.=Eucla|Cen. Australia=Adelaide|E. Australia=Brisbane|' +
    'Lord Howe=Lord_Howe|Tasmania=Hobart|W. Australia=Perth',
  Etc: 'Dateline=GMT+12|Mid-Atlantic=GMT+2|UTC+12=GMT-12|UTC+13=GMT-13|UTC-02=GMT+2|UTC-08=GMT+8|UTC-09=GMT+9|UTC-11=GMT+11',
  Europe:
    'Astrakhan=Astrakhan|Belarus=Minsk|Central Europe=Budapest|Central European=Warsaw|E. Europe=Chisinau|FLE=Kiev|' +
    'GMT=London|GTB=Bucharest|Kaliningrad=Kaliningrad|Romance=Paris|Russia Time Zone 3=Samara|Russian=Moscow|' +
    'Saratov=Saratov|Turkey=Istanbul|Volgograd=Volgograd|W. Europe=Berlin',
  Indian: 'Mauritius=Mauritius',
  Pacific:
    'Bougainville=Bougainville|Central Pacific=Guadalcanal|Chatham Islands=Chatham|Easter Island=Easter|Fiji=Fiji|' +
    'Hawaiian=Honolulu|Line Islands=Kiritimati|Marquesas=Marquesas|New Zealand=Auckland|Norfolk=Norfolk|Samoa=Apia|' +
    'Tonga=Tongatapu|West Pacific=Port_Moresby',
};

let names: Map<string, string> | undefined;

/** The IANA zone of a Windows time zone name, in any case, `Daylight Time` as well as `Standard Time`; `undefined` for other names. */
export function windowsZone(name: string): string | undefined {
  names ??= new Map(
    Object.entries(CITIES).flatMap(([area, cities]) => cities.split('|').map(city => entry(area, city))),
  );
  return names.get(key(name));
}

function entry(area: string, city: string): [string, string] {
  const [name = '', zone = ''] = city.split('=');
  return [key(name.replace('*', ' Standard Time')), `${area}/${zone}`];
}

/** How names are compared: `Standard Time` says nothing, and old Outlooks write `Daylight Time` in summer; in Dutch `(zomertijd)`. */
const key = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/ (?:standard|daylight|summer) time| \((?:standaardtijd|zomertijd)\)/, '');
