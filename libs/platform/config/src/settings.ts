import 'reflect-metadata';
import { plainToInstance, Transform } from 'class-transformer';
import { getMetadataStorage, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUrl, Matches, Max, Min, validateSync } from 'class-validator';
import { IsTrustedProxies } from './trusted-proxies.js';

const number = Transform(({ value }) => (value === undefined || value === '' ? undefined : Number(value)), { toClassOnly: true });
const blankIsAbsent = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value), { toClassOnly: true });

/**
 * Every setting the registry reads from its environment, each with its default, its rule and how to mend a wrong value.
 * `docs/operations.md` lists them; nothing else in the repository reads the environment.
 */
export class Settings {
  /** Port of the web page and API. */
  @number
  @IsInt({ message: 'PORT must be a whole number, such as 3000.' })
  @Min(0, { message: 'PORT must be 0 (any free port) or higher.' })
  @Max(65535, { message: 'PORT must be at most 65535.' })
  readonly PORT: number = 3000;

  /** Address the API listens on; 0.0.0.0 serves other machines (put TLS in front). */
  @IsString({ message: 'HOST must be an address, such as 127.0.0.1.' })
  readonly HOST: string = '127.0.0.1';

  /** Proxies in front whose `x-forwarded-for` is believed: how many (0 for none), or addresses, networks and range names. */
  @IsTrustedProxies('TRUST_PROXY must be the number of proxies in front (0 to 9), or a list such as loopback,10.1.0.0/16.')
  readonly TRUST_PROXY: string = 'loopback';

  /** PostgreSQL 16 or newer. Absent: the embedded server under REGISTRY_DATA_DIR. */
  @blankIsAbsent
  @IsOptional()
  @IsUrl(
    { protocols: ['postgres', 'postgresql'], require_tld: false, require_protocol: true },
    { message: 'DATABASE_URL must look like postgres://user:password@host:5432/database.' },
  )
  readonly DATABASE_URL?: string;

  /** Redis or Valkey for the job queues. Absent: the queues live in PostgreSQL. */
  @blankIsAbsent
  @IsOptional()
  @IsUrl(
    { protocols: ['redis', 'rediss'], require_tld: false, require_protocol: true },
    { message: 'REDIS_URL must look like redis://host:6379/0.' },
  )
  readonly REDIS_URL?: string;

  /** Folder of the embedded server, the generated master key and logs. */
  @IsString({ message: 'REGISTRY_DATA_DIR must be a folder, such as .registry.' })
  readonly REGISTRY_DATA_DIR: string = '.registry';

  /** 32 bytes as 64 hexadecimal digits that wrap every data key. Absent: REGISTRY_MASTER_KEY_FILE. */
  @blankIsAbsent
  @IsOptional()
  @Matches(/^[0-9a-fA-F]{64}$/, {
    message: 'REGISTRY_MASTER_KEY must be exactly 64 hexadecimal digits (make one with: openssl rand -hex 32).',
  })
  readonly REGISTRY_MASTER_KEY?: string;

  /** File that holds the master key; made with mode 0600 on the first start. Absent: master.key in REGISTRY_DATA_DIR. */
  @blankIsAbsent
  @IsOptional()
  @IsString({ message: 'REGISTRY_MASTER_KEY_FILE must be the path of a file.' })
  readonly REGISTRY_MASTER_KEY_FILE?: string;

  /** How much is logged. */
  @IsIn(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], {
    message: 'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace.',
  })
  readonly LOG_LEVEL: string = 'info';

  /** Minutes without a request after which a session ends. */
  @number
  @IsInt({ message: 'SESSION_IDLE_MINUTES must be a whole number of minutes.' })
  @Min(1, { message: 'SESSION_IDLE_MINUTES must be at least 1.' })
  @Max(1440, { message: 'SESSION_IDLE_MINUTES must be at most 1440.' })
  readonly SESSION_IDLE_MINUTES: number = 15;

  /** Hours after which a session ends however busy it is. */
  @number
  @IsInt({ message: 'SESSION_ABSOLUTE_HOURS must be a whole number of hours.' })
  @Min(1, { message: 'SESSION_ABSOLUTE_HOURS must be at least 1.' })
  @Max(168, { message: 'SESSION_ABSOLUTE_HOURS must be at most 168.' })
  readonly SESSION_ABSOLUTE_HOURS: number = 12;

  /** Whether the session cookie is sent over TLS only; set it to on behind https. */
  @IsIn(['on', 'off'], { message: 'COOKIE_SECURE must be on or off.' })
  readonly COOKIE_SECURE: string = 'off';

  /** Largest upload in megabytes. */
  @number
  @IsInt({ message: 'UPLOAD_LIMIT_MB must be a whole number of megabytes.' })
  @Min(1, { message: 'UPLOAD_LIMIT_MB must be at least 1.' })
  readonly UPLOAD_LIMIT_MB: number = 4096;

  /** Connections each process keeps to PostgreSQL. */
  @number
  @IsInt({ message: 'DATABASE_POOL_SIZE must be a whole number.' })
  @Min(4, { message: 'DATABASE_POOL_SIZE must be at least 4.' })
  @Max(200, { message: 'DATABASE_POOL_SIZE must be at most 200.' })
  readonly DATABASE_POOL_SIZE: number = 8;

  /** Jobs of one queue that a worker process runs at the same time. */
  @number
  @IsInt({ message: 'WORKER_CONCURRENCY must be a whole number.' })
  @Min(1, { message: 'WORKER_CONCURRENCY must be at least 1.' })
  @Max(64, { message: 'WORKER_CONCURRENCY must be at most 64.' })
  readonly WORKER_CONCURRENCY: number = 2;

  /** Mail server for reminders. Absent: no mail is sent. */
  @blankIsAbsent
  @IsOptional()
  @IsUrl(
    { protocols: ['smtp', 'smtps'], require_tld: false, require_protocol: true },
    { message: 'SMTP_URL must look like smtp://user:password@host:587.' },
  )
  readonly SMTP_URL?: string;

  /** Sender of mail. */
  @blankIsAbsent
  @IsOptional()
  @Matches(/^[^\r\n]*@[^\r\n]+$/, { message: 'MAIL_FROM must be an address, such as Registry <registry@example.org>.' })
  readonly MAIL_FROM?: string;

  /** Address under which people reach the registry, for links in mail. */
  @blankIsAbsent
  @IsOptional()
  @IsUrl(
    { protocols: ['http', 'https'], require_tld: false, require_protocol: true },
    { message: 'PUBLIC_URL must look like https://registry.example.org.' },
  )
  readonly PUBLIC_URL?: string;

  /** Whether the first start fills the registry with a synthetic hospital. */
  @IsIn(['on', 'off'], { message: 'REGISTRY_DEMO must be on or off.' })
  readonly REGISTRY_DEMO: string = 'on';

  /**
   * A fixed present, for demonstrations and tests only; absent: the machine's clock. Sessions, pauses after wrong passwords
   * and the access log go by the machine's clock all the same.
   */
  @blankIsAbsent
  @IsOptional()
  @IsISO8601({}, { message: 'REGISTRY_NOW must be an instant such as 2026-11-22T08:00:00Z.' })
  readonly REGISTRY_NOW?: string;
}

/** Every variable that is read: each property of {@link Settings} has a rule. */
export const SETTING_NAMES: readonly string[] = [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(Settings, '', true, false)
      .map((rule) => rule.propertyName),
  ),
];

/** One wrong variable and how to mend it. */
export interface WrongSetting {
  readonly variable: string;
  readonly messages: readonly string[];
}

/** The environment holds wrong values; `wrong` names every one of them. */
export class InvalidSettings extends Error {
  constructor(readonly wrong: readonly WrongSetting[]) {
    super(['The registry cannot start with these settings:', ...wrong.flatMap((w) => w.messages.map((m) => `  - ${m}`))].join('\n'));
    this.name = 'InvalidSettings';
  }
}

/**
 * Reads and checks every setting at once.
 * @param environment - variables as a process has them; unknown ones are ignored
 * @throws InvalidSettings naming every wrong variable and how to mend it
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(SETTING_NAMES.flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])));
  const settings = plainToInstance(Settings, given, { exposeDefaultValues: true });
  const wrong = validateSync(settings).map((e) => ({ variable: e.property, messages: Object.values(e.constraints ?? {}) }));
  if (wrong.length > 0) throw new InvalidSettings(wrong);
  return settings;
}
