import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';

/** The largest known dictionary of a registry has a fifth of it; the whole request may have 1 MB. */
const MOST_XML = 900_000;
const MOST_ITEMS = 5_000;
const LONGEST_ID = 32;

/** A user dictionary to be installed. */
export class InstallUserDictionary {
  /** The file, XML as text. */
  @ApiProperty()
  @IsString({ message: 'xml must be the text of the dictionary.' })
  @MaxLength(MOST_XML, { message: `xml must have at most ${MOST_XML} characters.` })
  xml: string;

  /** Where it came from, in the words of who installs it. */
  @ApiProperty({ minLength: 1, maxLength: 500 })
  @IsString({ message: 'provenance must say where the dictionary came from.' })
  @Length(1, 500, { message: 'provenance must say in 1 to 500 characters where the dictionary came from.' })
  provenance: string;

  /** Ids of the items to keep in the clear; when absent, the short codes of incidence files. */
  @ApiProperty({ required: false, type: [String] })
  @IsOptional()
  @IsArray({ message: 'openItems must be a list of item ids.' })
  @ArrayMaxSize(MOST_ITEMS, { message: `openItems must have at most ${MOST_ITEMS} ids.` })
  @IsString({ each: true, message: 'openItems must be a list of item ids.' })
  @MaxLength(LONGEST_ID, { each: true, message: `An item id has at most ${LONGEST_ID} characters.` })
  openItems?: string[];
}

/** An installed user dictionary. */
export class UserDictionaryView {
  @ApiProperty() uri: string;
  /** Version of the files that name it; null when it names none, which is taken for the newest. */
  @ApiProperty({ type: String, nullable: true }) naaccrVersion: string | null;
  @ApiProperty() sha256: string;
  @ApiProperty() provenance: string;
  /** The dictionary itself. */
  @ApiProperty() xml: string;
  /** Ids of its items that are kept in the clear; all others are sealed. */
  @ApiProperty({ type: [String] }) openItems: string[];
  /** Full name; null for the command line. */
  @ApiProperty({ type: String, nullable: true }) installedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time' }) installedAt: Date;
}
