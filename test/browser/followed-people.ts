import type { Items } from '#domain/naaccr';
import type { Page } from 'playwright-core';
import { aBreastCase } from '../support/an-abstract.js';

/** A case of 2024, complete for every edit, so that its patient can have fallen due since. */
const OF_2024: Items = {
  socialSecurityNumber: undefined,
  dateOf1stContact: '20240612',
  dateOfDiagnosis: '20240610',
  ageAtDiagnosis: '064',
  dateInitialRxSeer: '20240701',
  date1stCrsRxCoc: '20240701',
  rxDateSurgery: '20240701',
};

/** Somebody to follow: the name, the date of last contact, and whatever else the test is about. */
export type FollowedPerson = Items & { readonly nameLast: string; readonly dateOfLastContact: string };

let accession = 202400100;

/**
 * Enters and completes one case for a new patient, with the session of whoever is signed in on the page.
 * @returns ids of the abstract and of the patient
 */
export async function followedPerson(
  page: Page,
  items: FollowedPerson,
  facilityId = 1,
): Promise<{ abstractId: string; patientId: string }> {
  const headers = { 'x-requested-with': 'registry' };
  const accessionNumberHosp = String((accession += 1));
  const data = { facilityId, items: aBreastCase({ ...OF_2024, accessionNumberHosp, ...items }) };
  const made = await page.request.post('/api/abstracts', { data, headers });
  const { id, version, patientId } = (await made.json()) as { id: string; version: number; patientId: string };
  const completed = await page.request.post(`/api/abstracts/${id}/complete`, { data: { version }, headers });
  if (!completed.ok()) throw new Error(`The case of ${items.nameLast} was not completed: ${await completed.text()}`);
  return { abstractId: id, patientId };
}
