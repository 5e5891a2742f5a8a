/**
 * Reads a table as spreadsheets do, with whatever separator they were told: a quotation mark counts at the beginning of a cell only,
 * and what stands behind a closing one belongs to the cell as it is.
 */
export function readSheet(csv: string, separator: ',' | ';' | '\t'): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  let isFresh = true;
  const text = csv.replace(/^\ufeff/, '').replace(/\r\n$/, '');
  const end = () => {
    rows.at(-1)!.push(cell);
    [cell, isQuoted, isFresh] = ['', false, true];
  };
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[++index];
      else isQuoted = false;
    } else if (isFresh && character === '"') [isQuoted, isFresh] = [true, false];
    else if (character === separator) end();
    else if (character === '\n' || (character === '\r' && text[index + 1] === '\n')) {
      if (character === '\r') index++;
      end();
      rows.push([]);
    } else [cell, isFresh] = [cell + character, false];
  }
  end();
  return rows;
}
