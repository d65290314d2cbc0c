import type { FlatPatient } from '#domain/naaccr';

/** A patient of two files; one side is absent when only the other file has the patient. */
export interface PatientPair {
  readonly key: string;
  readonly first: FlatPatient | undefined;
  readonly second: FlatPatient | undefined;
}

/** Patients that wait for their counterpart, in the order they came. */
class Waiting {
  private readonly byKey = new Map<string, FlatPatient[]>();

  add(key: string, patient: FlatPatient): void {
    const same = this.byKey.get(key);
    if (same) same.push(patient);
    else this.byKey.set(key, [patient]);
  }

  take(key: string): FlatPatient | undefined {
    const same = this.byKey.get(key);
    const patient = same?.shift();
    if (same?.length === 0) this.byKey.delete(key);
    return patient;
  }

  *rest(): Generator<readonly [string, FlatPatient]> {
    for (const [key, patients] of this.byKey) for (const patient of patients) yield [key, patient];
  }
}

/**
 * Goes through two files side by side and pairs patients of the same key, whatever their order; patients without a key are paired by their position among such.
 * Memory grows with how far apart the two records of a patient stand.
 */
export async function* pairedPatients(
  a: AsyncIterator<FlatPatient>,
  b: AsyncIterator<FlatPatient>,
  keyOf: (patient: FlatPatient) => string,
): AsyncGenerator<PatientPair> {
  const [first, second] = [new Waiting(), new Waiting()];
  for (let isOver = false; !isOver;) {
    const [left, right] = [await a.next(), await b.next()];
    isOver = left.done === true && right.done === true;
    if (left.done !== true) {
      const key = keyOf(left.value);
      const other = second.take(key);
      if (other) yield { key, first: left.value, second: other };
      else first.add(key, left.value);
    }
    if (right.done !== true) {
      const key = keyOf(right.value);
      const other = first.take(key);
      if (other) yield { key, first: other, second: right.value };
      else second.add(key, right.value);
    }
  }
  for (const [key, patient] of first.rest()) yield { key, first: patient, second: undefined };
  for (const [key, patient] of second.rest()) yield { key, first: undefined, second: patient };
}
