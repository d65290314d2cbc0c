import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SITE_GROUPS } from '#domain/recodes';
import { pageLimit } from '#platform/http';
import { ABSTRACT_STATUSES, type AbstractStatus } from '../abstract/abstract-status.js';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const toNumber = Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value)));
const blankIsAbsent = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** How a work list is ordered: longest waiting first, latest change first, or by patient name. */
export const WORK_LIST_SORTS = ['age', 'updated', 'name'] as const;
export type WorkListSort = (typeof WORK_LIST_SORTS)[number];

/** What makes an open case urgent: errors in what is coded, or first contact longer ago than a facility has to complete it. */
export const WORK_LIST_CONCERNS = ['errors', 'overdue'] as const;
export type WorkListConcern = (typeof WORK_LIST_CONCERNS)[number];

/** What a work list shows; travels in an address, so nothing in it says who is looked for. */
export class WorkListQuery {
  @ApiProperty({ required: false, enum: ABSTRACT_STATUSES })
  @blankIsAbsent
  @IsOptional()
  @IsIn(ABSTRACT_STATUSES, { message: `status must be one of ${ABSTRACT_STATUSES.join(', ')}.` })
  status?: AbstractStatus;

  @ApiProperty({ required: false })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  facilityId?: number;

  /** `me`, `none` or the id of a user. */
  @ApiProperty({ required: false })
  @blankIsAbsent
  @IsOptional()
  @Matches(new RegExp(`^(?:me|none|${UUID})$`, 'i'), { message: 'owner must be me, none or the id of a user.' })
  owner?: string;

  @ApiProperty({ required: false, enum: SITE_GROUPS.map(({ code }) => code) })
  @blankIsAbsent
  @IsOptional()
  @IsIn(SITE_GROUPS.map(({ code }) => code), { message: 'siteGroup must be the code of a site group, such as breast.' })
  siteGroup?: string;

  /** Open cases alone, and of these the ones that it names. */
  @ApiProperty({ required: false, enum: WORK_LIST_CONCERNS })
  @blankIsAbsent
  @IsOptional()
  @IsIn(WORK_LIST_CONCERNS, { message: `concern must be one of ${WORK_LIST_CONCERNS.join(', ')}.` })
  concern?: WorkListConcern;

  @ApiProperty({ required: false, enum: WORK_LIST_SORTS, default: 'age' })
  @IsOptional()
  @IsIn(WORK_LIST_SORTS, { message: `sort must be one of ${WORK_LIST_SORTS.join(', ')}.` })
  sort: WorkListSort = 'age';

  @pageLimit(50, 200)
  limit: number = 50;

  /** `next` of the page before. */
  @ApiProperty({ required: false })
  @blankIsAbsent
  @IsOptional()
  @IsString({ message: 'after must be the cursor of the page before.' })
  @MaxLength(300, { message: 'after must be the cursor of the page before.' })
  after?: string;
}

/** A work list with what was typed to find somebody. It travels in a body: addresses are kept by browsers, proxies and logs. */
export class WorkListSearch extends WorkListQuery {
  /** A last name, a social security number, or the beginning of an accession number or primary site. */
  @ApiProperty({ required: false, maxLength: 60 })
  @blankIsAbsent
  @IsOptional()
  @IsString({ message: 'search must be text.' })
  @MaxLength(60, { message: 'search must be at most 60 characters.' })
  search?: string;
}

/** One abstract of a work list. */
export class AbstractRow {
  @ApiProperty() id: string;
  @ApiProperty() version: number;
  @ApiProperty({ enum: ABSTRACT_STATUSES }) status: AbstractStatus;
  @ApiProperty() facilityId: number;
  @ApiProperty() facilityName: string;
  @ApiProperty() patientId: string;
  /** `Last, First`; blank when no name is coded. */
  @ApiProperty() patientName: string;
  @ApiProperty({ type: String, nullable: true }) accessionNumberHosp: string | null;
  @ApiProperty({ type: String, nullable: true }) primarySite: string | null;
  @ApiProperty({ type: String, nullable: true }) histologicTypeIcdO3: string | null;
  @ApiProperty({ type: String, nullable: true }) siteGroup: string | null;
  @ApiProperty({ type: Number, nullable: true }) diagnosisYear: number | null;
  @ApiProperty({ type: String, nullable: true }) dateOf1stContact: string | null;
  /** Days since the first day that the date of first contact can mean. */
  @ApiProperty({ type: Number, nullable: true }) ageDays: number | null;
  /** Errors in what is coded. */
  @ApiProperty() editErrors: number;
  /** Items that a complete case needs and that are not yet coded. */
  @ApiProperty() itemsMissing: number;
  @ApiProperty() editWarnings: number;
  @ApiProperty({ type: String, nullable: true }) summaryStage: string | null;
  @ApiProperty({ type: String, nullable: true }) ownerName: string | null;
}

/** One page of a work list. */
export class WorkList {
  @ApiProperty({ type: [AbstractRow] }) rows: readonly AbstractRow[];
  @ApiProperty({ type: String, nullable: true }) next: string | null;
  /** How many there are; of a list narrowed by owner, search or site group at most 10,000 are counted. */
  @ApiProperty() total: number;
}

/** Which facility is counted. */
export class WorkCountsQuery {
  @ApiProperty({ required: false })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  facilityId?: number;
}

/** Abstracts of one status. */
export class StatusCount {
  @ApiProperty({ enum: ABSTRACT_STATUSES }) status: AbstractStatus;
  @ApiProperty() count: number;
}

/** Open abstracts of one status and age since first contact. */
export class AgeCount extends StatusCount {
  @ApiProperty() band: string;
}

/** The numbers of the home page. */
export class WorkCounts {
  @ApiProperty({ type: [StatusCount] }) byStatus: readonly StatusCount[];
  @ApiProperty({ type: [AgeCount] }) byAge: readonly AgeCount[];
  /** Open abstracts past the time a registry has to complete them. */
  @ApiProperty() overdue: number;
  /** Open abstracts with errors in what is coded. */
  @ApiProperty() withErrors: number;
  /** Open abstracts of the reader. */
  @ApiProperty() mine: number;
}
