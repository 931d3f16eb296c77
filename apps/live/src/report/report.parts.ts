import type { Parts } from '../parts';
import { ComposeReport } from './compose-report';
import { DownloadReport } from './download-report/download-report';
import { QuestionsAsked } from './questions-asked';
import { ReadReport } from './read-report/read-report';

/** What is known of a broadcast that is over, to look back and to hand on. */
export const report: Parts = {
  controllers: [ReadReport, DownloadReport],
  providers: [ComposeReport, QuestionsAsked],
};
