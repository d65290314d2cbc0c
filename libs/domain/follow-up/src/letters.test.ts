import fc from 'fast-check';
import {
  contactAddress,
  findCancerWord,
  letterBarcode,
  type LetterFacts,
  patientAddress,
  readLetterBarcode,
  whyWithheld,
} from './index.js';

const facts: LetterFacts = {
  vitalStatus: '1',
  stop: null,
  noPatientContact: false,
  letterPermission: 'granted',
  stepState: 'open',
  physicianPermission: 'each',
  ownPhysician: 'unknown',
};

describe('a letter on the day of printing', () => {
  it.each([
    ['goes to the patient with permission on file', 'patient', {}, null],
    ['stays when the person died', 'physician', { vitalStatus: '0' }, 'dead'],
    ['stays when the person died, whatever else', 'patient', { vitalStatus: '0', stop: 'opt-out', stepState: 'done' }, 'dead'],
    ['stays after an opt-out, also to physicians', 'physician', { stop: 'opt-out' }, 'opt-out'],
    ['stays under a legal hold', 'contact', { stop: 'legal-hold' }, 'legal-hold'],
    ['stays after mail came back from somebody deceased', 'patient', { stop: 'returned-deceased' }, 'returned-deceased'],
    ['stays when an answer came meanwhile', 'physician', { stepState: 'done' }, 'answered'],
    ['stays when its step is over', 'physician', { stepState: 'cancelled' }, 'step-closed'],
    ['stays with No Patient Contact Flag 1', 'patient', { noPatientContact: true }, 'no-patient-contact'],
    ['stays with the flag for the contact, too', 'contact', { noPatientContact: true }, 'no-patient-contact'],
    ['goes to the physician despite the flag', 'physician', { noPatientContact: true }, null],
    ['stays when the patient refused', 'patient', { letterPermission: 'refused' }, 'permission-refused'],
    ['goes to the physician though the patient refused letters', 'physician', { letterPermission: 'refused' }, null],
    ['stays without any permission', 'patient', { letterPermission: 'unknown' }, 'no-permission'],
    ['goes with the permission of the physician', 'patient', { letterPermission: 'unknown', ownPhysician: 'granted' }, null],
    ['goes with a blanket permission', 'patient', { letterPermission: 'unknown', physicianPermission: 'blanket' }, null],
    [
      'stays when this physician refused, blanket permission or not',
      'patient',
      { letterPermission: 'unknown', physicianPermission: 'blanket', ownPhysician: 'refused' },
      'no-permission',
    ],
  ] as const)('%s', (_, addressee, changed: Partial<LetterFacts>, reason) => {
    expect(whyWithheld({ ...facts, ...changed }, addressee)).toBe(reason);
  });
});

describe('the barcode of a letter', () => {
  it('ends with the check digit of Damm: 572 has 4', () => {
    expect(letterBarcode(572)).toBe('000000005724');
    expect(readLetterBarcode(' 0000 0000-5724 ')).toEqual({ number: 572 });
    expect(readLetterBarcode('12345')).toEqual({ wrong: 'shape' });
  });

  it('betrays every wrong digit and every swap of neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const right = letterBarcode(number);
        const digits = Array.from(right);
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(readLetterBarcode(right)).toEqual({ number });
        expect(readLetterBarcode(digits.join(''))).toEqual({ wrong: 'check-digit' });
        const [a, b] = [right[place] ?? '', right[place + 1] ?? ''];
        if (b !== '' && a !== b) {
          expect(readLetterBarcode(right.slice(0, place) + b + a + right.slice(place + 2))).toEqual({ wrong: 'check-digit' });
        }
      }),
    );
  });
});

describe('words that tell of cancer', () => {
  it.each([
    ['Regional Cancer Center', 'en', 'Cancer'],
    ['dept. of ONCOLOGY', 'en', 'ONCOLOGY'],
    ['Centro Oncológico', 'es', 'Oncológico'],
    ['un cáncer', 'es', 'cáncer'],
    ['ca\u0301ncer written with a loose accent', 'es', 'cáncer'],
    ['a hid\u00adden can\u00adcer', 'en', 'can\u00adcer'],
    ['Krebsregister', 'de', 'Krebsregister'],
    ['the tumor board', 'es', 'tumor'],
  ])('are found in "%s"', (text, language, word) => {
    expect(findCancerWord(text, language)).toBe(word);
  });

  it.each([
    ['Please tell us how you are doing. Our records help patients of our hospital.', 'en'],
    ['Por favor, díganos cómo se encuentra.', 'es'],
    ['Herr Krebs', 'en'],
  ])('are not found in "%s"', (text, language) => {
    expect(findCancerWord(text, language)).toBeUndefined();
  });
});

describe('the address of a letter', () => {
  const person = {
    nameLast: 'Testperson',
    nameFirst: 'Ada',
    nameMiddle: 'B',
    addrCurrentNoStreet: '1 EXAMPLE ST',
    addrCurrentSupplementl: 'APT 4',
    addrCurrentCity: 'EXAMPLETOWN',
    addrCurrentState: 'NM',
    addrCurrentPostalCode: '871011234',
    addrCurrentCountry: 'USA',
  };

  it('is written as mail is: name, street, city, state and postal code', () => {
    expect(patientAddress(person)).toEqual({ name: 'Ada B Testperson', lines: ['1 EXAMPLE ST', 'APT 4', 'EXAMPLETOWN NM 87101-1234'] });
  });

  it('names the country abroad and no state that is none', () => {
    const abroad = { ...person, addrCurrentState: 'XX', addrCurrentPostalCode: '888888888', addrCurrentCountry: 'CAN' };
    expect(patientAddress(abroad)?.lines).toEqual(['1 EXAMPLE ST', 'APT 4', 'EXAMPLETOWN', 'CANADA']);
  });

  it.each([{ addrCurrentNoStreet: 'UNKNOWN' }, { addrCurrentCity: undefined }, { nameLast: '', nameFirst: '', nameMiddle: '' }])(
    'is none without a street, a city or a name: %j',
    (without) => {
      expect(patientAddress({ ...person, ...without })).toBeUndefined();
    },
  );

  it('of the contact has the name in the order it is spoken', () => {
    const contact = {
      followUpContactName: 'Person, Bert',
      followUpContactNost: '2 Side St',
      followUpContactCity: 'Town',
      followUpContactState: 'NM',
    };
    expect(contactAddress(contact)).toEqual({ name: 'Bert Person', lines: ['2 Side St', 'Town NM'] });
    expect(contactAddress({})).toBeUndefined();
  });
});
