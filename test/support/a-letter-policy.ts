/** How a facility writes letters that name little. */
export const aLetterPolicy = {
  version: 0,
  senderName: 'Follow-Up Records Office',
  returnAddress: ['PO Box 12', 'Exampletown NM 87101'],
  telephone: '505-555-0100',
  signer: 'Maria Rivera',
  signerTitle: 'Records Office',
  replyDays: 21,
  mayNameCancer: false,
  physicianPermission: 'each',
  envelope: 'us-10-left',
  labelSheet: 'avery-5160',
};

/** A physician for the directory of a facility. */
export const aListedPhysician = {
  number: '10000001',
  name: 'Dr. Jane Example',
  addressLines: ['1 Clinic Road'],
  language: 'en',
  permission: 'unknown',
};
