import { LettersRegistry } from '../../../test/letters-registry.js';

let test: LettersRegistry;
beforeAll(async () => (test = await LettersRegistry.start()));
afterAll(() => test.stop());

const imported = (file: string | Buffer, by = test.follow.manager) =>
  by.post('/api/follow-up/physicians/import?facilityId=1').set('content-type', 'text/csv').send(file);
const directory = async () =>
  (await test.follow.clerk.get('/api/follow-up/physicians?facilityId=1').expect(200)).body as {
    total: number;
    rows: { number: string; name: string; addressLines: string[]; permission: string }[];
  };

describe('a file of physicians', () => {
  it('is taken in row by row; a row with a problem is told by line and column and left out', async () => {
    const answer = await imported(
      [
        'number,npi,name,address1,address2,city,state,postalCode,permission',
        '00000011,1234567893,"Example, Dr. One",1 Clinic Road,Suite 4,Exampletown,NM,87101,granted',
        ',,Dr. Two,2 Road,,Town,,,',
        '00000011,,Dr. Three,3 Road,,Town,,,',
        '00000014,12345,Dr. Four,4 Road,,,,,perhaps',
        '00000015,,Dr. Five,5 Cancer Center Drive,,Town,,,',
        '00000016,,Dr. רופא,6 Road,,Town,,,',
        '00000017,,Dr. Seven,7 Road,,Town,,,',
      ].join('\r\n'),
    ).expect(200);
    expect(answer.body).toMatchObject({ rows: 7, created: 2, updated: 0, unchanged: 0 });
    const problems = (answer.body as { problems: { line: number; column: string; message: string }[] }).problems;
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'number'],
      [4, 'number'],
      [5, 'npi'],
      [5, 'permission'],
      [5, 'city'],
      [6, 'address1'],
      [7, 'address1'],
    ]);
    expect(problems[5]!.message).toContain('"Cancer"');
    expect(await test.follow.app.lastAccess()).toMatchObject({
      action: 'follow-up.physicians-imported',
      detail: { created: 2, problems: 7 },
    });
    expect((await directory()).rows).toMatchObject([
      { number: '00000017', addressLines: ['7 Road', 'Town'], permission: 'unknown' },
      { number: '00000011', addressLines: ['1 Clinic Road', 'Suite 4', 'Exampletown NM 87101'], permission: 'granted' },
    ]);
  });

  it('taken in again changes what differs and nothing else', async () => {
    const lines = ['number,name,address1,city', '00000021,Dr. Same,1 Road,Town', '00000022,Dr. Other,2 Road,Town'];
    await imported(lines.join('\n')).expect(200);
    lines[2] = '00000022,Dr. Other,22 Road,Town';
    expect((await imported(lines.join('\n')).expect(200)).body).toMatchObject({ created: 0, updated: 1, unchanged: 1, problems: [] });
  });

  it('that is no such table is refused whole, and only a manager brings one', async () => {
    const { total } = await directory();
    const refused = [
      await imported('number,name\n00000031,Dr. Nowhere'),
      await imported('number,name,address1,city\n00000031,"Dr. Open,1 Road,Town'),
      await imported(Buffer.from([...Buffer.from('number,name,address1,city\n00000031,Dr. '), 0xe9, 0x2c, 0x31, 0x2c, 0x31])),
    ];
    expect(refused.map(({ body }) => [body.status, body.code])).toEqual(refused.map(() => [422, 'PHYSICIAN_FILE_WRONG']));
    expect(refused.map(({ body }) => String(body.message))).toEqual([
      expect.stringContaining('address1, city'),
      expect.stringContaining('quotation mark'),
      expect.stringContaining('UTF-8'),
    ]);
    const row = 'number,name,address1,city\n00000031,Dr. Clerk,1 Road,Town';
    expect((await imported(row, test.follow.clerk)).body.code).toBe('FORBIDDEN');
    expect((await directory()).total).toBe(total);
  });
});
