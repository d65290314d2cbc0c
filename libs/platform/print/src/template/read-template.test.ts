import { plainText } from '../layout/content.js';
import type { TemplateProblem, TemplateWrong } from '../print.errors.js';
import { readTemplate } from './read-template.js';
import { fillTemplate, type TemplateFields } from './template.js';

const fields: TemplateFields = { letter: ['sender.name', 'recipient.name'], rows: { patients: ['patient.name', 'patient.birthDate'] } };
const values = {
  letter: { 'sender.name': 'Records Office', 'recipient.name': 'Dr. Who' },
  rows: {
    patients: [
      { 'patient.name': 'Ada One', 'patient.birthDate': '1960' },
      { 'patient.name': 'Bert Two', 'patient.birthDate': '1961' },
    ],
  },
};

function problemsOf(html: string): readonly TemplateProblem[] {
  try {
    readTemplate(html, fields);
    return [];
  } catch (error) {
    return (error as TemplateWrong).data.problems;
  }
}

describe('a template', () => {
  it('becomes a letter: styles, lists, fields and one row for each patient', () => {
    const html = `
      <h1>Dear {{recipient.name}},</h1>
      <p>please tell us,<br>with <strong>thanks &amp; <em>regards</em></strong>, <u>{{ sender.name }}</u></p>
      <ol><li>first</li><li>second</li></ol>
      <table><thead><tr><th>Name</th><th>Born</th></tr></thead>
      <tbody><tr data-each="patients"><td>{{patient.name}}</td><td>{{patient.birthDate}}</td></tr></tbody></table>
      <hr>`;
    const letter = fillTemplate(readTemplate(html, fields), values);
    expect(plainText(letter)).toBe(
      'Dear Dr. Who,\nplease tell us,\nwith thanks & regards, Records Office\nfirst\nsecond\nName\nBorn\nAda One\n1960\nBert Two\n1961',
    );
    expect(letter[1]).toMatchObject({
      runs: [
        { style: 'regular' },
        { text: '\n' },
        { style: 'regular' },
        { text: 'thanks & ', style: 'bold' },
        { text: 'regards', style: 'boldItalic' },
        { text: ', ' },
        { text: 'Records Office', decoration: 'underline' },
      ],
    });
    expect(letter.at(-1)).toEqual({ kind: 'rule' });
  });

  it.each([
    ['a script', '<p>a</p>\n  <script>alert(1)</script>', 'UNKNOWN_TAG', 2, 3],
    ['a picture', '<p><img src="https://example.org/x.png"></p>', 'UNKNOWN_TAG', 1, 4],
    ['an event handler', '<p onclick="x()">a</p>', 'UNKNOWN_ATTRIBUTE', 1, 1],
    ['a style', '<p style="color:red">a</p>', 'UNKNOWN_ATTRIBUTE', 1, 1],
    ['an unknown field', '<p>\n{{patient.diagnosis}}</p>', 'UNKNOWN_FIELD', 2, 3],
    ['a field of a row outside its row', '<p>{{patient.name}}</p>', 'UNKNOWN_FIELD', 1, 6],
    ['a list that is none', '<table><tr data-each="secrets"><td>a</td></tr></table>', 'UNKNOWN_LIST', 1, 8],
    ['braces that end nowhere', '<p>{{recipient.name}</p>', 'UNFINISHED_FIELD', 1, 4],
    ['an expression', '<p>{{recipient.name + 1}}</p>', 'UNFINISHED_FIELD', 1, 4],
    ['a tag left open', '<p><strong>a</p>', 'NOT_CLOSED', 1, 4],
    ['a paragraph left open', '<p>a<p>b</p>', 'NOT_CLOSED', 1, 1],
    ['an end tag of nothing', '<p>a</strong></p>', 'STRAY_END_TAG', 1, 5],
    ['words outside', 'hello<p>a</p>', 'TEXT_OUTSIDE', 1, 1],
    ['a paragraph in a cell', '<table><tr><td><p>a</p></td></tr></table>', 'MISPLACED_TAG', 1, 16],
    ['a comment', '<!-- secret --><p>a</p>', 'NOT_ALLOWED', 1, 1],
    ['a declaration', '<!DOCTYPE html><p>a</p>', 'NOT_ALLOWED', 1, 1],
    ['nothing', '  ', 'EMPTY', 1, 1],
    ['far too much', `<p>${'a'.repeat(60_000)}</p>`, 'TOO_LONG', 1, 1],
  ])('with %s is refused with its place', (_, html, code, line, column) => {
    expect(problemsOf(html)[0]).toMatchObject({ code, line, column });
  });

  it('tells everything that is wrong with it at once', () => {
    expect(problemsOf('<p class="a">{{nobody}}</p><div>b</div>').map(({ code }) => code)).toEqual([
      'UNKNOWN_ATTRIBUTE',
      'UNKNOWN_FIELD',
      'UNKNOWN_TAG',
    ]);
  });

  it('never takes a value for a tag or a field', () => {
    const template = readTemplate('<p>Dear {{recipient.name}}</p>', fields);
    const nasty = '<script>alert(1)</script> {{sender.name}} &amp; </p><p>';
    const letter = fillTemplate(template, { ...values, letter: { ...values.letter, 'recipient.name': nasty } });
    expect(plainText(letter)).toBe(`Dear ${nasty}`);
  });

  it('takes entities as the characters they are, never as tags', () => {
    expect(plainText(fillTemplate(readTemplate('<p>&lt;b&gt; &eacute;</p>', fields), values))).toBe('<b> é');
  });
});
