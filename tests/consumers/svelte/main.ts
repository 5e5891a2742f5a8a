import { mount } from 'svelte';
import '@stek/embed/elements/stek-activity-calendar';
import Agenda from './Agenda.svelte';

mount(Agenda, { target: document.querySelector('#app')! });
