import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { AlgorithmArchiveService } from './algorithm-archive.service.js';
import { StagingMeansView } from './staging.contract.js';

@ApiTags('staging')
@Controller('staging')
export class AlgorithmArchiveController {
  constructor(private readonly archives: AlgorithmArchiveService) {}

  @Get('means')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: StagingMeansView })
  means(@CurrentActor() actor: Actor): Promise<StagingMeansView> {
    return this.archives.means(actor);
  }

  /** An address is a digest, so what stands there never changes and browsers may keep it: a published standard, nothing of a patient. */
  @Get('archives/:sha256')
  @Allow('staging.read')
  @DisclosesNothing()
  @ApiProduces('application/zip')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async archive(@CurrentActor() actor: Actor, @Param('sha256') sha256: string, @Res() response: Response): Promise<void> {
    const bytes = await this.archives.archive(actor, sha256);
    response.set({ 'content-type': 'application/zip', 'cache-control': 'private, max-age=31536000, immutable' }).send(bytes);
  }
}
