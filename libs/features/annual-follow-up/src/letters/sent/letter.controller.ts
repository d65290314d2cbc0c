import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Discloses } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { LetterByBarcodeView, LetterReturn } from './letter.contract.js';
import { LetterService } from './letter.service.js';

const letterId = rowId('letter');

@ApiTags('letters')
@Controller('follow-up/letters')
export class LetterController {
  constructor(private readonly letters: LetterService) {}

  // The barcode opens the letter's replies; whoever handles letters records replies, too.
  @Get('by-barcode/:barcode')
  @Allow('follow-up.record')
  @Discloses('letters.opened')
  @ApiOkResponse({ type: LetterByBarcodeView })
  letterByBarcode(@CurrentActor() actor: Actor, @Param('barcode') barcode: string): Promise<LetterByBarcodeView> {
    return this.letters.byBarcode(actor, barcode);
  }

  @Get(':id/pdf')
  @Allow('follow-up.letters')
  @Discloses('letters.opened')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async letterFile(@CurrentActor() actor: Actor, @Param('id', letterId) id: string): Promise<StreamableFile> {
    const pdf = await this.letters.file(actor, id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `inline; filename="letter-${id}.pdf"` });
  }

  @Post(':id/returned')
  @HttpCode(200)
  @Allow('follow-up.letters')
  @Discloses('letters.returned')
  @ApiOkResponse({ type: LetterByBarcodeView })
  letterReturned(
    @CurrentActor() actor: Actor,
    @Param('id', letterId) id: string,
    @Body() returned: LetterReturn,
  ): Promise<LetterByBarcodeView> {
    return this.letters.returned(actor, id, returned);
  }
}
