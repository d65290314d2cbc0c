import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Discloses, DisclosesNothing } from '#features/audit';
import { StageView } from '#features/case-abstraction';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { AlgorithmInstallService } from './algorithm-install.service.js';
import { AlgorithmVerifyService } from './algorithm-verify.service.js';
import {
  AlgorithmVerificationView,
  AlgorithmView,
  GlossaryTermView,
  SchemaQuery,
  SchemaSummaryView,
  SchemaView,
  StageItems,
  ValidCodeView,
} from './staging.contract.js';
import { StagingService } from './staging.service.js';

@ApiTags('staging')
@Controller('staging')
export class StagingController {
  constructor(
    private readonly staging: StagingService,
    private readonly installation: AlgorithmInstallService,
    private readonly verification: AlgorithmVerifyService,
  ) {}

  @Get('algorithms')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [AlgorithmView] })
  list(@CurrentActor() actor: Actor): Promise<AlgorithmView[]> {
    return this.staging.list(actor);
  }

  @Post('algorithms')
  @Allow('staging.install')
  @Discloses('staging.algorithm-installed')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: AlgorithmView })
  install(@CurrentActor() actor: Actor, @Req() request: Request): Promise<AlgorithmView> {
    return this.installation.install(actor, request);
  }

  @Post('algorithms/verify')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [AlgorithmVerificationView] })
  verify(@CurrentActor() actor: Actor): Promise<AlgorithmVerificationView[]> {
    return this.verification.verify(actor);
  }

  @Delete('algorithms/:algorithm/:release')
  @HttpCode(204)
  @Allow('staging.install')
  @Discloses('staging.algorithm-removed')
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('algorithm') algorithm: string, @Param('release') release: string): Promise<void> {
    return this.installation.remove(actor, algorithm, release);
  }

  @Get('schemas')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [SchemaSummaryView] })
  schemas(@CurrentActor() actor: Actor, @Query() query: SchemaQuery): Promise<SchemaSummaryView[]> {
    return this.staging.schemas(actor, query);
  }

  @Get('glossary')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [GlossaryTermView] })
  glossary(@CurrentActor() actor: Actor, @Query() query: SchemaQuery): Promise<GlossaryTermView[]> {
    return this.staging.glossary(actor, query);
  }

  @Get('schemas/:schemaId/inputs/:key/codes')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: [ValidCodeView] })
  codes(
    @CurrentActor() actor: Actor,
    @Param('schemaId') schemaId: string,
    @Param('key') key: string,
    @Query() query: SchemaQuery,
  ): Promise<ValidCodeView[]> {
    return this.staging.codes(actor, { schemaId, key }, query);
  }

  @Get('schemas/:schemaId')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: SchemaView })
  schema(@CurrentActor() actor: Actor, @Param('schemaId') schemaId: string, @Query() query: SchemaQuery): Promise<SchemaView> {
    return this.staging.schema(actor, schemaId, query);
  }

  @Post('stage')
  @HttpCode(200)
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StageView })
  stage(@CurrentActor() actor: Actor, @Body() { items }: StageItems): Promise<StageView> {
    return this.staging.stage(actor, items);
  }
}
