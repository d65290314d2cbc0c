import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import path from 'node:path';
import { builtFile } from '#platform/config';

const WEB = builtFile('apps', 'web');

/** Serves the built page: files under /assets for ever, everything else that is no route of the server as the one page. */
export function serveWeb(app: NestExpressApplication): void {
  app.useStaticAssets(WEB, { index: false, setHeaders: cachePolicy });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const page =
      request.method === 'GET' && !/^\/(api|health|metrics|assets)(\/|$)/.test(request.path) && path.extname(request.path) === '';
    if (!page) {
      next();
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(path.join(WEB, 'index.html'));
  });
}

function cachePolicy(response: Response, file: string): void {
  response.setHeader('cache-control', file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache');
}
