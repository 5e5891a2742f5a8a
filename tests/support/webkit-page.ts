import type { WebDriverSession } from './webdriver.ts';

/** Names of keys as puppeteer has them, and the code points of the WebDriver standard (section 17.4.2). */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

const buttons: Readonly<Record<string, number>> = { left: 0, middle: 1, right: 2 };

/** The part of puppeteer's page that the test commands use, over WebDriver. */
export function webkitPage(session: WebDriverSession) {
  const press = (actions: object[]) => session.perform([{ type: 'key', id: 'keyboard', actions }]);
  const point = (actions: object[]) => session.perform([{ type: 'pointer', id: 'mouse', actions }]);
  const move = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x, y });
  const tap = (key: string) => [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key },
  ];
  return {
    keyboard: {
      type: (text: string) => press([...text].flatMap(tap)),
      press: (key: string) => press(tap(keyNamed(key))),
      down: (key: string) => press([{ type: 'keyDown', value: keyNamed(key) }]),
      up: (key: string) => press([{ type: 'keyUp', value: keyNamed(key) }]),
    },
    mouse: {
      move: (x: number, y: number) => point([move(x, y)]),
      click: (x: number, y: number, { button = 'left' }: { button?: string } = {}) =>
        point([
          move(x, y),
          { type: 'pointerDown', button: buttons[button] },
          { type: 'pointerUp', button: buttons[button] },
        ]),
      down: ({ button = 'left' }: { button?: string } = {}) =>
        point([{ type: 'pointerDown', button: buttons[button] }]),
      up: ({ button = 'left' }: { button?: string } = {}) => point([{ type: 'pointerUp', button: buttons[button] }]),
      reset: () => point([move(0, 0)]),
    },
    /** WebKitGTK's window is at least 447 pixels wide: show narrower pages in an iframe. */
    async setViewport({ width, height }: { width: number; height: number }) {
      const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight]';
      const [frameWidth, frameHeight] = await session.evaluate<[number, number]>(script);
      await session.setWindowSize(width + frameWidth, height + frameHeight);
    },
    emulateMediaFeatures: () => Promise.reject(new Error('WebKitGTK cannot pretend media features: skip there.')),
  };
}

function keyNamed(name: string): string {
  const key = keys[name] ?? (name.length === 1 ? name : undefined);
  if (key === undefined) throw new Error(`Unknown key ${name}: press one key, hold modifiers with down and up.`);
  return key;
}
