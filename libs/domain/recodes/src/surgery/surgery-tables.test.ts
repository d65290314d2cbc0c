import { readSurgeryTables, surgeryTablesOf, SurgeryTables } from '../index.js';

const edition = `<?xml version="1.0"?>
<surgery-tables version="2024" version-name="Surgery &amp; more 2024">
    <surgery-table title="Blood">
        <site-inclusion>C420, C421, C423-C424</site-inclusion>
        <hist-inclusion>9727, 9732-9733</hist-inclusion>
        <row level="0"><code>A980</code><description><![CDATA[<b>All</b> blood &lt; codes]]></description></row>
    </surgery-table>
    <surgery-table title="Oral cavity &amp; lip">
        <site-inclusion>C000-C009, C060</site-inclusion>
        <hist-exclusion>9590-9993</hist-exclusion>
        <pre-note>Read this &lt;first&gt;</pre-note>
        <row level="0"><code>A000</code><description>None</description></row>
        <row break="true"/>
        <row level="1"><code/><description>A heading</description></row>
        <row level="2"><code>A210</code><description><![CDATA[Photodynamic
            therapy]]></description></row>
    </surgery-table>
</surgery-tables>`;

const at = (primarySite: string, histologicTypeIcdO3: string) =>
  readSurgeryTables(edition).tables.tableFor({ primarySite, histologicTypeIcdO3 });

describe('surgery tables', () => {
  it('are read with their codes in order, without headings and markup', () => {
    const { tables, problems } = readSurgeryTables(edition);
    expect(problems).toEqual([]);
    expect(tables.version).toBe('2024');
    expect(at('C003', '8070')).toMatchObject({
      title: 'Oral cavity & lip',
      codes: [
        { code: 'A000', label: 'None', level: 0 },
        { code: 'A210', label: 'Photodynamic therapy', level: 2 },
      ],
    });
  });

  it.each([
    ['C003', '8070', 'Oral cavity & lip'],
    ['C060', '8070', 'Oral cavity & lip'],
    ['C003', '9732', 'Blood'],
    ['C421', '9800', 'Blood'],
    ['C003', '9680', undefined],
    ['C061', '8070', undefined],
    ['', '9732', undefined],
    ['C003', '', undefined],
  ])('of %s with histology %s are those of %s', (site, histology, title) => {
    expect(at(site, histology)?.title).toBe(title);
  });

  it('name what is wrong with a file', () => {
    expect(readSurgeryTables('no tables here').problems).toEqual([
      'The edition is ""; expected the first year of diagnosis, such as 2024.',
      'The file has no surgery table.',
    ]);
    expect(
      readSurgeryTables('<surgery-tables version="2024"><surgery-table title="Lip"></surgery-table></surgery-tables>').problems,
    ).toEqual(['The table Lip has no codes.', 'The table Lip takes no site and no histology.']);
  });

  it.each(['<![CDATA[', '<', '<a ', '<surgery-tables version="', '</', '&lt;', '<row '])(
    'are read in time that grows with a file full of %s',
    (piece) => {
      const started = process.cpuUsage().user;
      expect(readSurgeryTables(piece.repeat(100_000)).problems).not.toEqual([]);
      expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
    },
  );

  it('are those of the newest edition not newer than the year of diagnosis', () => {
    const editions = ['2018', '2024', '2003', '2023'].map((version) => new SurgeryTables(version, []));
    const versionIn = (year: number): string | undefined => surgeryTablesOf(editions, year)?.version;
    expect([versionIn(2030), versionIn(2024), versionIn(2022), versionIn(2003), versionIn(2002)]).toEqual([
      '2024',
      '2024',
      '2018',
      '2003',
      undefined,
    ]);
  });
});
