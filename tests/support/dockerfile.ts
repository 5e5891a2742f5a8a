/** One instruction of a Dockerfile: `RUN`, and what stands behind it. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** The stages of a Dockerfile in order, each from its `FROM` on; comments are left out and continued lines joined. */
export function stagesOf(dockerfile: string): Instruction[][] {
  const lines = dockerfile
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n');
  const stages: Instruction[][] = [];
  for (const line of lines.filter(one => one.trim() !== '')) {
    const [, name = '', text = ''] = /^([A-Z]+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (name === '') throw new Error(`No instruction of a Dockerfile: ${line}`);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, text });
  }
  return stages;
}

/** What stands behind an instruction that a stage has once. @throws when it has none, or several */
export function only(stage: readonly Instruction[], name: string): string {
  const [found, ...more] = stage.filter(one => one.name === name);
  if (!found || more.length > 0) throw new Error(`${name} stands ${more.length + (found ? 1 : 0)} times in this stage`);
  return found.text;
}
