import { flatLayout, NaaccrFlatWriter, NaaccrXmlWriter, type WritablePatient, type WritableRoot } from '#domain/naaccr';

/** Whole files that damaged ones are made from, by what reads them. */
export interface FuzzSamples {
  readonly xml: readonly Uint8Array[];
  readonly flat: readonly Uint8Array[];
  readonly dictionary: readonly Uint8Array[];
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const PATIENTS: readonly WritablePatient[] = [
  {
    items: { patientIdNumber: '00000001', race1: '01', nameLast: 'Müller & Söhne', dateOfBirth: '19500203' },
    tumors: [
      { items: { primarySite: 'C504', ageAtDiagnosis: '068', dateOfDiagnosis: '20180704', textRemarks: 'a < b\n and more' } },
      { items: { primarySite: 'C619', followUpSourceCentral: '30' } },
    ],
  },
  { items: { patientIdNumber: '00000002', race1: '98' }, tumors: [] },
];
const ROOT: WritableRoot = {
  naaccrVersion: '180',
  recordType: 'A',
  timeGenerated: '2026-11-22T00:00:00Z',
  items: { registryId: '0000009999' },
};

function xmlOf(root: WritableRoot): string {
  const writer = new NaaccrXmlWriter();
  return writer.startDocument(root) + PATIENTS.map((patient) => writer.patient(patient)).join('') + writer.endDocument();
}

// All that the writer does not write: comments, CDATA, references, instructions, numbers, extensions, prefixes, an unknown item.
const RICH = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a file -->
<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" userDictionaryUri="urn:a urn:b" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml" xmlns:x="urn:x">
  <Item naaccrId="registryId" naaccrNum="40">0000009999</Item>
  <x:y a="1"><x:y>text</x:y></x:y>
  <Patient>
    <Item naaccrId="patientIdNumber" naaccrNum="20">00000001</Item>
    <Item naaccrId="nameLast">M&#xfc;ller &amp; <![CDATA[S<hne]]><!-- c --></Item>
    <x:y/>
    <Tumor><Item naaccrId="primarySite">C504</Item><Item naaccrId="nope">1</Item><Item naaccrId='laterality'></Item><?pi x?><x:y>z</x:y></Tumor>
    <Tumor/>
  </Patient>
</NaaccrData>`;

const DICTIONARY = `<?xml version="1.0"?>
<NaaccrDictionary dictionaryUri="urn:a" naaccrVersion="180" specificationVersion="1.5" description="d" xmlns="http://naaccr.org/naaccrxml">
  <ItemDefs>
    <ItemDef naaccrId="ours" naaccrNum="9801" naaccrName="Ours" startColumn="3060" length="3" dataType="digits" padding="leftZero" trim="none" parentXmlElement="Tumor"/>
    <ItemDef naaccrId="text1" naaccrNum="9802" length="40" allowUnlimitedText="true" recordTypes="A,M" parentXmlElement="Patient"/>
  </ItemDefs>
</NaaccrDictionary>`;

/** Files of our own making: both forms, several versions, everything that the grammar knows. */
export function ownSamples(): FuzzSamples {
  const flat = (root: WritableRoot): string => {
    const writer = new NaaccrFlatWriter(root);
    return PATIENTS.map((patient) => writer.patient(patient)).join('');
  };
  const incidence: WritableRoot = { ...ROOT, recordType: 'I' };
  const { lineLength } = flatLayout(incidence);
  const full = `I${'7'.repeat(15)}180${'7'.repeat(lineLength - 19)}`;
  return {
    xml: [RICH, xmlOf(ROOT), xmlOf({ ...ROOT, naaccrVersion: '250' })].map(encoded),
    flat: [flat(incidence), flat({ ...incidence, naaccrVersion: '140' }), `${full}\r\n${full}`].map(encoded),
    dictionary: [
      encoded(DICTIONARY),
      encoded(
        DICTIONARY.replace(' trim="none"', '')
          .replace('allowUnlimitedText="true" ', '')
          .replace('naaccrVersion="180" specificationVersion="1.5"', 'specificationVersion="1.8"')
          .replace(' startColumn="3060"', ''),
      ),
    ],
  };
}
