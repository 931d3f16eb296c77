import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { registerWorker } from './app/register-worker';

void bootstrapApplication(App, appConfig).then(registerWorker);
