import type { Addressee } from '#domain/follow-up';

const CLOSING_EN = '<p>Sincerely,</p><p><br>{{signer.name}}<br>{{signer.title}}</p>';
const CLOSING_ES = '<p>Atentamente,</p><p><br>{{signer.name}}<br>{{signer.title}}</p>';

/** Letters for facilities that wrote none of their own, by addressee and language. Neutral: nothing in them tells why somebody is followed. */
export const BUILT_IN_TEMPLATES: Readonly<Record<Addressee, Readonly<Record<string, string>>>> = {
  physician: {
    en: `<p>Dear {{recipient.name}},</p>
<p>Once a year our office brings its records of former patients of our hospital up to date. You are named as a physician of the people below
({{patients.count}}), of whom we have had no news since the date shown.</p>
<p>Please enter what you know and send this sheet back by <strong>{{replyBy}}</strong>. We need the day on which you last saw or spoke to the
person, not the day of your answer.</p>
<table>
<thead><tr><th>Name</th><th>Born</th><th>Last news</th><th>Last seen on</th><th>Living (yes/no)</th><th>New address or remarks</th></tr></thead>
<tbody><tr data-each="patients"><td>{{patient.name}}</td><td>{{patient.birthDate}}</td><td>{{patient.lastContact}}</td><td></td><td></td><td><br></td></tr></tbody>
</table>
<p>If somebody is no longer in your care, please name the physician who can tell us more. Questions: {{sender.telephone}}.</p>
${CLOSING_EN}`,
    es: `<p>Estimado/a {{recipient.name}}:</p>
<p>Una vez al año nuestra oficina actualiza los datos de antiguos pacientes de nuestro hospital. Usted figura como médico de las personas
siguientes ({{patients.count}}), de las que no tenemos noticias desde la fecha indicada.</p>
<p>Le rogamos que anote lo que sepa y devuelva esta hoja antes del <strong>{{replyBy}}</strong>. Necesitamos el día en que vio o habló con la
persona por última vez, no el día de su respuesta.</p>
<table>
<thead><tr><th>Nombre</th><th>Nacimiento</th><th>Últimas noticias</th><th>Última visita</th><th>Vive (sí/no)</th><th>Nueva dirección u observaciones</th></tr></thead>
<tbody><tr data-each="patients"><td>{{patient.name}}</td><td>{{patient.birthDate}}</td><td>{{patient.lastContact}}</td><td></td><td></td><td><br></td></tr></tbody>
</table>
<p>Si ya no atiende a alguna de estas personas, indíquenos qué médico puede informarnos. Preguntas: {{sender.telephone}}.</p>
${CLOSING_ES}`,
  },
  patient: {
    en: `<p>Dear {{patient.name}},</p>
<p>You were once cared for at our hospital, and once a year we ask how you are. Your answer is kept in confidence and helps us to care better for
others.</p>
<p>Please fill in this sheet and send it back by <strong>{{replyBy}}</strong>, or call {{sender.telephone}}.</p>
<ol>
<li>Today's date: ____________________</li>
<li>How are you? (well / not well): ________________________________________</li>
<li>Have you been treated or examined since our last letter? Where, and when?<br><br>________________________________________</li>
<li>Your physician now (name, town):<br><br>________________________________________</li>
<li>Your address and telephone, if they changed:<br><br>________________________________________</li>
</ol>
<p>If you do not wish to hear from us again, tell us so on this sheet and we shall not write any more.</p>
${CLOSING_EN}`,
    es: `<p>Estimado/a {{patient.name}}:</p>
<p>Usted fue atendido/a en nuestro hospital y una vez al año preguntamos cómo se encuentra. Su respuesta es confidencial y nos ayuda a atender
mejor a otras personas.</p>
<p>Le rogamos que rellene esta hoja y la devuelva antes del <strong>{{replyBy}}</strong>, o que llame al {{sender.telephone}}.</p>
<ol>
<li>Fecha de hoy: ____________________</li>
<li>¿Cómo se encuentra? (bien / no bien): ________________________________________</li>
<li>¿Ha recibido algún tratamiento o examen desde nuestra última carta? ¿Dónde y cuándo?<br><br>________________________________________</li>
<li>Su médico actual (nombre, población):<br><br>________________________________________</li>
<li>Su dirección y teléfono, si han cambiado:<br><br>________________________________________</li>
</ol>
<p>Si no desea recibir más cartas nuestras, indíquelo en esta hoja y no volveremos a escribirle.</p>
${CLOSING_ES}`,
  },
  contact: {
    en: `<p>Dear {{recipient.name}},</p>
<p>{{patient.name}} was once cared for at our hospital and named you as somebody who can be asked. We would like to stay in touch and have had no
news for some time.</p>
<p>Please fill in this sheet and send it back by <strong>{{replyBy}}</strong>, or call {{sender.telephone}}.</p>
<ol>
<li>When did you last see or hear from this person? ____________________</li>
<li>Is this person living? (yes / no) ____________________ If not, date and place of death:<br><br>________________________________________</li>
<li>Present address and telephone:<br><br>________________________________________</li>
<li>Physician now (name, town):<br><br>________________________________________</li>
</ol>
${CLOSING_EN}`,
    es: `<p>Estimado/a {{recipient.name}}:</p>
<p>{{patient.name}} fue atendido/a en nuestro hospital y le nombró como persona a quien podemos preguntar. Quisiéramos mantener el contacto y hace
tiempo que no tenemos noticias.</p>
<p>Le rogamos que rellene esta hoja y la devuelva antes del <strong>{{replyBy}}</strong>, o que llame al {{sender.telephone}}.</p>
<ol>
<li>¿Cuándo vio o supo de esta persona por última vez? ____________________</li>
<li>¿Vive esta persona? (sí / no) ____________________ Si no, fecha y lugar del fallecimiento:<br><br>________________________________________</li>
<li>Dirección y teléfono actuales:<br><br>________________________________________</li>
<li>Médico actual (nombre, población):<br><br>________________________________________</li>
</ol>
${CLOSING_ES}`,
  },
};

/** The language of last resort: every kind of letter has a built-in template in it. */
export const FALLBACK_LANGUAGE = 'en';
