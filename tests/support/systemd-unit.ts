/** The settings of a systemd unit, by name; a name may stand several times. */
export function settingsOf(unit: string): ReadonlyMap<string, readonly string[]> {
  const settings = new Map<string, string[]>();
  for (const line of unit.split('\n')) {
    const [, name = '', value = ''] = /^([A-Za-z]+)=(.*)$/.exec(line) ?? [];
    if (name !== '') settings.set(name, [...(settings.get(name) ?? []), value]);
    else if (!/^(#.*|\[[A-Za-z]+\]|)$/.test(line)) throw new Error(`No setting of systemd: ${line}`);
  }
  return settings;
}
