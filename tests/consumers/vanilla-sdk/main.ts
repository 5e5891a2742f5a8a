import { createStekClient, staticFiles, StekError, type SignUpRequest } from '@stek/embed/sdk';
import { deriveTheme } from '@stek/embed/theme';

const stek = createStekClient({ transport: staticFiles({ activities: '/agenda.ics' }) });
const list = document.createElement('ul');
for await (const { title } of stek.activities.list()) {
  list.append(Object.assign(document.createElement('li'), { textContent: title['nl'] }));
}

const request: SignUpRequest = {
  occurrenceId: 'a_20261201T0930',
  firstName: 'Noor',
  contact: { phone: '0470 12 34 56' },
};
const { error } = await stek.signUps.create(request).result();
const code = document.createElement('output');
code.textContent = StekError.is(error) ? error.code : 'none';
document.body.style.setProperty('color', deriveTheme('#0f5f50').light.text);
document.querySelector('#app')!.append(list, code);
