import {
  codeList,
  dictionary,
  isSealed,
  isItemId,
  NAACCR_VERSIONS,
  parseUserDictionary,
  VersionTranslation,
  type NaaccrVersion,
  type TranslationFinding,
  type WritableItems,
  type WritablePatient,
} from '#domain/naaccr';

const translation = (from: NaaccrVersion, to: NaaccrVersion): VersionTranslation => new VersionTranslation({ from, to, recordType: 'A' });
const brief = (findings: readonly TranslationFinding[]): unknown[] =>
  findings.map(({ code, id, targetId, tumor }) => [code, id, targetId, tumor]);

function carried(from: NaaccrVersion, to: NaaccrVersion, items: WritableItems): readonly [WritableItems, unknown[]] {
  const result = translation(from, to).items(items);
  return [result.items, result.findings.map(({ code }) => code)];
}

describe('carrying records to another NAACCR version', () => {
  it('takes what is the same in both as it is, right or wrong, and says nothing', () => {
    const items = { primarySite: 'c50', dateOfDiagnosis: '20251301', nameLast: 'Doe' };
    expect(carried('230', '260', items)).toEqual([items, []]);
    expect(carried('260', '230', items)).toEqual([items, []]);
  });

  it.each(NAACCR_VERSIONS)('takes every item of NAACCR %s to itself without a word', (version) => {
    const items = Object.fromEntries(
      dictionary(version)
        .items.filter(({ level }) => level === 'Tumor')
        .map(({ id }) => [id, 'x']),
    );
    const { patient, findings } = translation(version, version).patient({ items: {}, tumors: [{ items }] });
    expect(patient.tumors).toEqual([{ items, extensions: [] }]);
    expect(findings).toEqual([]);
  });

  it.each([
    ['1', '1', 'RENAMED'],
    ['2', '2', 'RENAMED'],
    ['3', '9', 'NARROWED'],
    ['4', '9', 'NARROWED'],
    ['5', '1', 'NARROWED'],
    ['6', '2', 'NARROWED'],
    ['9', '9', 'RENAMED'],
  ])('makes Sex %s of older versions Sex Assigned at Birth %s in NAACCR 26', (sex, sexAssignedAtBirth, code) => {
    expect(carried('180', '260', { sex })).toEqual([{ sexAssignedAtBirth }, [code]]);
    expect(codeList('sexAssignedAtBirth')?.byCode.has(sexAssignedAtBirth)).toBe(true);
  });

  it('makes Sex Assigned at Birth Sex again in older versions, and leaves out a code that neither has', () => {
    expect(carried('260', '250', { sexAssignedAtBirth: '2' })).toEqual([{ sex: '2' }, ['RENAMED']]);
    expect(carried('250', '260', { sex: '7' })).toEqual([{}, ['WRONG_VALUE']]);
  });

  it('follows items whose id changed under the same number, in both directions, and the long ids of early NAACCR 18', () => {
    expect(carried('160', '180', { directlyAssignedSs2017: '1' })).toEqual([{ summaryStage2018: '1' }, ['RENAMED']]);
    expect(carried('260', '160', { summaryStage2018: '1' })).toEqual([{ directlyAssignedSs2017: '1' }, ['RENAMED']]);
    expect(carried('180', '260', { dateOfSentinelLymphNodeBiopsy: '20180203' })).toEqual([
      { dateSentinelLymphNodeBiopsy: '20180203' },
      ['RENAMED'],
    ]);
  });

  it.each([
    ['20250615', '2025-06-15', 'CONVERTED'],
    ['202506', '2025-06', 'CONVERTED'],
    ['2025', '2025', undefined],
    ['20250615134530', '2025-06-15T13:45:30', 'CONVERTED'],
    ['202506151345', '2025-06-15', 'NARROWED'],
  ])('writes the date %s of a specimen as %s from NAACCR 25 on', (date, dateTime, code) => {
    expect(carried('240', '250', { pathDateSpecCollect1: date })).toEqual([
      { pathDateSpecCollect1: dateTime },
      code === undefined ? [] : [code],
    ]);
  });

  it.each([
    ['2025-06-15', '20250615', 'CONVERTED'],
    ['2025-06', '202506', 'CONVERTED'],
    ['2025', '2025', undefined],
    ['2025-06-15T13:45:30-05:00', '20250615', 'NARROWED'],
  ])('writes the time %s of a specimen as the date %s before NAACCR 25', (dateTime, date, code) => {
    expect(carried('260', '180', { pathDateSpecCollect1: dateTime })).toEqual([
      { pathDateSpecCollect1: date },
      code === undefined ? [] : [code],
    ]);
  });

  it('leaves out what the other version does not have, and tells retired items from later ones', () => {
    expect(carried('220', '260', { dateOfBirthFlag: '12' })).toEqual([{}, ['ITEM_RETIRED']]);
    expect(carried('260', '180', { histologicSubtype: '1' })).toEqual([{}, ['ITEM_NOT_YET']]);
    expect(carried('260', '250', { nope: '1' })).toEqual([{}, ['UNKNOWN_ITEM']]);
  });

  it('cuts free text, never a number or a code', () => {
    const text = 'x'.repeat(4000);
    expect(carried('230', '220', { textRemarks: text })).toEqual([{ textRemarks: text }, []]); // unlimited until NAACCR 22
    expect(carried('260', '180', { medicalRecordNumber: '123456789012' })).toEqual([{}, ['VALUE_TOO_LONG']]);
    expect(carried('220', '230', { textRemarks: `${text}more` })).toEqual([{ textRemarks: text }, ['TEXT_CUT']]);
    expect(carried('240', '230', { seerSiteSpecificFact1: '10' })).toEqual([{}, ['VALUE_TOO_LONG']]);
    expect(carried('150', '160', { tnmPathStagedBy: '1' })).toEqual([{}, ['WRONG_VALUE']]);
  });

  it('moves an item to the element it belongs to: once to the patient, or to every tumor', () => {
    const tumors = ['01', '01', '02'].map((followUpSourceCentral) => ({ items: { followUpSourceCentral, primarySite: 'C504' } }));
    const up = translation('230', '240').patient({ items: {}, tumors });
    expect(up.patient.items).toEqual({ followUpSourceCentral: '01' });
    expect(up.patient.tumors.map(({ items }) => items)).toEqual(tumors.map(() => ({ primarySite: 'C504' })));
    expect(brief(up.findings)).toEqual([
      ['MOVED', 'followUpSourceCentral', 'followUpSourceCentral', 0],
      ['VALUES_DIFFER', 'followUpSourceCentral', 'followUpSourceCentral', 2],
    ]);
    const down = translation('240', '230').patient({ items: { followUpSourceCentral: '01' }, tumors: [{ items: {} }, { items: {} }] });
    expect(down.patient.tumors.map(({ items }) => items)).toEqual([{ followUpSourceCentral: '01' }, { followUpSourceCentral: '01' }]);
    expect(brief(translation('240', '230').patient({ items: { followUpSourceCentral: '01' }, tumors: [] }).findings)).toEqual([
      ['NO_TUMOR', 'followUpSourceCentral', 'followUpSourceCentral', undefined],
    ]);
  });

  it('leaves out items that the record type does not hold there', () => {
    const toConfidential = new VersionTranslation({ from: '160', to: '180', recordType: 'C' });
    expect(toConfidential.items({ pathReportType1: '1' }).findings.map(({ code }) => code)).toEqual(['NOT_IN_RECORD_TYPE']);
  });

  it('takes the items of user dictionaries along, and default user items as long as they exist', () => {
    const parsed = parseUserDictionary(
      '<NaaccrDictionary dictionaryUri="urn:x" specificationVersion="1.8"><ItemDefs><ItemDef naaccrId="ours" naaccrNum="9801" naaccrName="Ours" length="3" parentXmlElement="Tumor"/></ItemDefs></NaaccrDictionary>',
    );
    if ('problems' in parsed) throw new Error(parsed.problems.join());
    const withOurs = new VersionTranslation({ from: '180', to: '260', recordType: 'A', userDictionaries: [parsed.dictionary] });
    expect(withOurs.items({ ours: 'abc' })).toEqual({ items: { ours: 'abc' }, findings: [] });
    expect(carried('180', '210', { stateRequestorItems: 'x' })[1]).toEqual([]);
    expect(carried('210', '220', { stateRequestorItems: 'x' })[1]).toEqual(['ITEM_RETIRED']);
  });

  it('changes the version that the root states and keeps extensions where they are', () => {
    const up = translation('250', '260');
    expect(
      up.root({ naaccrVersion: '250', recordType: 'A', timeGenerated: undefined, items: { registryId: '1', naaccrRecordVersion: '250' } }),
    ).toMatchObject({
      naaccrVersion: '260',
      recordType: 'A',
      timeGenerated: undefined,
      items: { registryId: '1', naaccrRecordVersion: '260' },
    });
    const extensions = [{ name: 'x:y', attributes: {}, children: [], text: '', startLine: 1 }];
    const patient: WritablePatient = { items: {}, tumors: [{ items: {}, extensions }], extensions };
    expect(up.patient(patient).patient).toEqual(patient);
  });

  it('names item, value and what to do, and never quotes a sealed item', () => {
    const [sex] = translation('250', '260').items({ sex: '4' }).findings;
    expect(sex?.message).toBe('Sex (220) `4` in NAACCR 26 is carried into Sex Assigned at Birth (225) with less detail; look at it again.');
    const [maiden, suffix] = translation('230', '260').items({ nameMaiden: 'Secret', militaryRecordNoSuffix: '01' }).findings;
    expect(maiden?.message).toBe('Name--Maiden (2390) in NAACCR 26 is nameBirthSurname there.');
    expect(suffix?.message).toBe('Military Record No Suffix (2310) in NAACCR 26 is not carried: the item is retired.');
    const secret = 'S'.repeat(14);
    for (const { id } of dictionary('260').items.filter((item) => isItemId(item.id) && isSealed(item.id))) {
      for (const { message } of translation('260', '140').items({ [id]: secret }).findings) expect(message).not.toContain(secret);
    }
  });

  it('comes back to the same record after the way up and down, but for what was told', () => {
    const before = { sex: '1', pathDateSpecCollect1: '20240102', primarySite: 'C504', summaryStage2018: '3', nameLast: 'Doe' };
    const up = translation('180', '260').items(before);
    expect(up.findings.every(({ isCarried }) => isCarried)).toBe(true);
    expect(translation('260', '180').items(up.items).items).toEqual(before);
  });
});
