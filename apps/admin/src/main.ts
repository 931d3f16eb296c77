import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import { admitDrawings } from './trusted-types';

admitDrawings(window);
void bootstrapApplication(App, appConfig);
