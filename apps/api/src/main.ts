import 'reflect-metadata';
import { InvalidSettings, readSettings } from '#platform/config';
import { httpApplication } from '#platform/http';
import { apiModule } from './api.module.js';
import { serveWeb } from './serve-web.js';

try {
  const settings = readSettings(process.env);
  const app = await httpApplication(apiModule(settings), settings);
  serveWeb(app);
  await app.listen(settings.PORT, settings.HOST);
  const address: unknown = app.getHttpServer().address();
  const port = typeof address === 'object' && address !== null && 'port' in address ? address.port : settings.PORT;
  process.send?.({ listening: port });
  // The launcher is gone: end in order instead of serving on without a parent.
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
} catch (error) {
  console.error(error instanceof InvalidSettings ? error.message : error);
  process.exit(error instanceof InvalidSettings ? 2 : 1);
}
