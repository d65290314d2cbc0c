import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { at, document, lines, PATIENTS, printed, run, save } from '../../test/naaccr-trial.js';

describe('registry naaccr validate', () => {
  const bad = document([
    { items: { patientIdNumber: '1', nameLast: ' Doe' }, tumors: [{ items: { primarySite: 'C504', nope: '1' } }] },
  ]).replace('C504', 'C50444');

  it('finds nothing in a good file, plain, packed, or in an archive', async () => {
    const plain = document(PATIENTS);
    save('a.xml', plain);
    save('a.gz', gzipSync(plain));
    save('a.zip', zipSync({ 'in/a.xml': Buffer.from(plain) }));
    for (const name of ['a.xml', 'a.gz', 'a.zip']) await run('validate', at(name));
    expect(printed).toEqual(Array.from({ length: 3 }, () => '2 patients, 3 tumors: 0 errors, 0 warnings.'));
  });

  it('names line, patient, tumor and item of every finding, and no value, and fails', async () => {
    save('a.xml', bad);
    await expect(run('validate', at('a.xml'))).rejects.toMatchObject({ code: 'FILE_NOT_VALID', exitCode: 1 });
    expect(printed).toEqual([
      expect.stringMatching(/^error: line 10, patient 1, patientIdNumber: Value too short: /),
      expect.stringMatching(/^error: line 11, patient 1, nameLast: Value starts with a space: /),
      expect.stringMatching(/^error: line 14, patient 1, tumor 1, nope: Unknown NAACCR ID: /),
      expect.stringMatching(/^error: line 13, patient 1, tumor 1, primarySite: Value too long: /),
    ]);
    expect(printed.join()).not.toMatch(/Doe|C50444/);
  });

  it('prints the same for machines, with the sums at the end, and counts what it does not print', async () => {
    save('a.xml', bad);
    await expect(run('validate', at('a.xml'), '--json', '--limit', '1')).rejects.toThrow('1 patient, 1 tumor: 4 errors, 0 warnings.');
    expect(lines()).toEqual([
      expect.objectContaining({
        kind: 'finding',
        severity: 'error',
        code: 'Value too short',
        line: 10,
        patient: 1,
        item: 'patientIdNumber',
        number: 20,
      }),
      { kind: 'summary', patients: 1, tumors: 1, errors: 4, warnings: 0, failure: null },
    ]);
  });

  it('warns of codes outside their list when asked, only where the item is the same in NAACCR 26', async () => {
    save('a.xml', document([{ items: { sexAssignedAtBirth: '7' }, tumors: [{ items: { dateOfDiagnosis: '20250230' } }] }]));
    await run('validate', at('a.xml'), '--codes');
    expect(printed).toEqual([
      expect.stringMatching(/^warning: line \d+, patient 1, sexAssignedAtBirth: NOT_A_CODE: expected 1, 2 or 9$/),
      expect.stringMatching(/^warning: line \d+, patient 1, tumor 1, dateOfDiagnosis: BAD_DATE: expected a date/),
      '1 patient, 1 tumor: 0 errors, 2 warnings.',
    ]);
  });

  it('takes user dictionaries, and says everything that is wrong with one', async () => {
    const definition = (number: number): string =>
      `<NaaccrDictionary dictionaryUri="urn:x" specificationVersion="1.8"><ItemDefs><ItemDef naaccrId="ours" naaccrNum="${number}" length="3" parentXmlElement="Tumor"/></ItemDefs></NaaccrDictionary>`;
    const referring = document([{ items: {}, tumors: [{ items: { ours: 'abc' } }] }]).replace(
      'recordType=',
      'userDictionaryUri="urn:x" recordType=',
    );
    save('a.xml', referring);
    await run('validate', at('a.xml'), '--dictionary', save('ours.xml', definition(9801)));
    expect(printed).toEqual(['1 patient, 1 tumor: 0 errors, 0 warnings.']);
    save('empty.xml', '<NaaccrDictionary><ItemDefs/></NaaccrDictionary>');
    await expect(run('validate', at('a.xml'), '--dictionary', at('empty.xml'))).rejects.toThrow(
      /DICTIONARY_UNUSABLE[\s\S]*dictionaryUri[\s\S]*at least one item/,
    );
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['text', 'no file of ours', /^NAACCR_FILE_UNREADABLE: .*NOT_XML in line 1/],
    ['nothing', '', /^NAACCR_FILE_UNREADABLE: .*NOT_XML/],
    ['a cut file', bad.slice(0, -20), /^NAACCR_FILE_UNREADABLE: .*TRUNCATED in line \d+/],
    ['fixed columns of a version that is not read', `A${' '.repeat(15)}130${' '.repeat(22805)}`, /BAD_VERSION.*record: 130/],
    ['UTF-16', Buffer.from(`\ufeff${bad}`, 'utf16le'), /WRONG_ENCODING/],
    ['a cut packed file', gzipSync(bad).subarray(0, 60), /^PACKED_FILE_BROKEN: .*ends early/],
    ['a damaged packed file', Buffer.concat([gzipSync(bad).subarray(0, 10), Buffer.alloc(60, 7)]), /^PACKED_FILE_BROKEN: .*damaged/],
    ['an empty archive', zipSync({ 'folder/': new Uint8Array() }), /^PACKED_FILE_BROKEN|^WHICH_MEMBER/],
    ['a cut archive', zipSync({ a: Buffer.from(bad) }).subarray(0, 80), /^PACKED_FILE_BROKEN: .*directory/],
  ])('says what is wrong with %s', async (_, content, message) => {
    save('a', content);
    await expect(run('validate', at('a'))).rejects.toThrow(message);
  });

  it('reads the file of an archive that is named, and one whose bytes differ from their checksum not at all', async () => {
    const archive = zipSync({ 'a.xml': Buffer.from(document(PATIENTS)), 'b.xml': Buffer.from(document([])) }, { level: 0 });
    save('a.zip', archive);
    await expect(run('validate', at('a.zip'))).rejects.toThrow(/WHICH_MEMBER: .*--member: a\.xml, b\.xml/);
    await run('validate', at('a.zip'), '--member', 'b.xml');
    expect(printed).toEqual(['0 patients, 0 tumors: 0 errors, 0 warnings.']);
    const place = archive.indexOf('D'.charCodeAt(0), Buffer.from(archive).indexOf('Doe'));
    archive[place] = 'T'.charCodeAt(0);
    save('a.zip', archive);
    await expect(run('validate', at('a.zip'), '--member', 'a.xml')).rejects.toMatchObject({ code: 'PACKED_FILE_BROKEN' });
  });
});
