import { bootstrapApplication } from '@angular/platform-browser';
import { Landing } from './app/landing';

void bootstrapApplication(Landing);
