/** Gives accession numbers per facility and year in the order of asking: CCYY and five digits, beginning again after 99999. */
export class Accessions {
  private readonly given = new Map<string, number>();

  next(facility: string, year: string): string {
    const key = facility + year;
    const serial = ((this.given.get(key) ?? 0) % 99_999) + 1;
    this.given.set(key, serial);
    return year + String(serial).padStart(5, '0');
  }
}
