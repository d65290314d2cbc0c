// What every test process starts with: no log lines, one time zone.
process.env.LOG_LEVEL ??= 'silent';
process.env.NODE_ENV ??= 'test';
process.env.TZ ??= 'UTC';
