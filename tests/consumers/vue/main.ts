import { createApp } from 'vue';
import '@stek/embed/elements/stek-activity-calendar';
import Agenda from './Agenda.vue';

createApp(Agenda).mount('#app');
